/** The package brings no types; this is what is used of it. */
declare module 'pngjs' {
  type Image = { width: number; height: number; data: Buffer }
  export const PNG: {
    new (size: { width: number; height: number }): Image
    sync: { read(file: Uint8Array): Image; write(image: Image): Buffer }
  }
}
