/** Screens that have a small help of their own. */
const TOPICS = ['home', 'new', 'join', 'settings', 'overview', 'visits', 'sheet', 'plan', 'people'] as const
export type Topic = (typeof TOPICS)[number]

const PATHS: readonly (readonly [pattern: RegExp, topic: Topic])[] = [
  [/^\/$/, 'home'],
  [/^\/new$/, 'new'],
  [/^\/join$/, 'join'],
  [/^\/settings$/, 'settings'],
  [/^\/p\/[^/]+$/, 'overview'],
  [/^\/p\/[^/]+\/visits\/[^/]+\/sheets\//, 'sheet'],
  [/^\/p\/[^/]+\/visits/, 'visits'],
  [/^\/p\/[^/]+\/plan/, 'plan'],
  [/^\/p\/[^/]+\/people/, 'people'],
]

/** The topic of the screen at an address; null where there is no help of its own. */
export const topicOf = (path: string): Topic | null => PATHS.find(([pattern]) => pattern.test(path))?.[1] ?? null
