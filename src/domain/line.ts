/** A service of the contractor's inventory: a home line, the VPN on it, or an inspector's mobile data. */
export type Line = {
  /** The contractor's service id. */
  id: string
  kind: 'home-line' | 'vpn' | 'mobile'
  employeeNumber: string
  active: boolean
  /** The line a VPN relies on. */
  on?: string
  postcode?: string
}

/** Whether somebody has a home line that works or will. */
export const hasHomeLine = (lines: readonly Line[]): boolean =>
  lines.some(line => line.kind === 'home-line' && line.active)
