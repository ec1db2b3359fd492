/** The only two tried that have 3:1 on white and on #292929 and cannot be taken for each other. */
export const COLOR = { thing: 'categoricalLightBlue', limit: 'divergingRed' } as const;

/** Parts beside each other: two with 3:1 on both grounds, of unlike brightness, neither of them a colour that judges; and what is not known, faint. */
export const WHOLE_COLORS = ['categoricalLightBlue', 'sequential4', 'neutral'] as const;
