/** Who may be told where somebody sits: nobody, those of the same team, everybody. */
export const sharings = ['nobody', 'team', 'everybody'] as const
export type Sharing = (typeof sharings)[number]

/** Of who has chosen nothing. */
export const usualSharing: Sharing = 'team'
