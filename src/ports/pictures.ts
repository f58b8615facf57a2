/** Pictures for cards, which chats show as PNG only. */
export type Pictures = {
  /** An SVG document as PNG, as wide as `width` in pixels. Its font family is `DejaVu Sans`. */
  png(svg: string, width: number): Uint8Array
}
