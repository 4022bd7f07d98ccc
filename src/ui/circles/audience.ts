import type { IconName } from '../icons/paths.ts'

/** Who can read something, from narrow to wide; `public` marks what outsiders may see. */
export const audiences = ['me', 'talk', 'team', 'programme', 'group', 'public'] as const
export type Audience = (typeof audiences)[number]

/** A symbol each, so that colour is never alone in telling them apart. */
export const audienceIcons: Readonly<Record<Audience, IconName>> = {
  me: 'lock',
  talk: 'talk',
  team: 'team',
  programme: 'bridge',
  group: 'group',
  public: 'eye',
}
