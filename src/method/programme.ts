/** What the visits should lead to (S261). */
export const PURPOSES = ['actionPlan', 'needs', 'review', 'evaluation'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Themes of the benchmark library; a programme may also name its own. */
export const THEMES = ['cityForAll', 'needsGender', 'withMigrants', 'language'] as const
export type Theme = (typeof THEMES)[number]

/** The pilot's number of visits (S348); two to ten meetings are given as examples (S262). */
export const DEFAULT_VISITS = 3
export const MAX_VISITS = 20

export const isPurpose = (value: unknown): value is Purpose => PURPOSES.some((purpose) => purpose === value)
export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value)
