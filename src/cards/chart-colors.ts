/** The only two tried that have 3:1 on white and on #292929 and cannot be taken for each other. */
export const COLOR = { thing: 'categoricalLightBlue', limit: 'divergingRed' } as const;
