import type { Hit } from '../../device/search/find.ts'
import type { Passage } from '../../device/search/passages.ts'
import type { ProgrammeSummary } from '../../device/workspace/workspace.ts'
import type { CircleKind } from '../../method/circles.ts'
import type { IconName } from '../../ui/icons/paths.ts'
import type { Translate } from '../../ui/Texts.tsx'
import { foundIcons } from '../foundKinds.ts'
import { asked, NO_FILTER, soughtPlace } from '../sought.ts'
import type { Findable } from './rank.ts'

export type Entry = Findable & {
  readonly id: string
  readonly icon: IconName
  /** What kind of thing it is, beside the label. */
  readonly kind: string
  /** Words that were found, shown as the label, and who can read them. */
  readonly passage?: Passage
  readonly circle?: { readonly circle: CircleKind; readonly label: string }
  readonly deed: { readonly type: 'go'; readonly href: string } | { readonly type: 'do'; readonly run: () => void }
}
/** What the shell gives. */
export type PaletteProps = {
  /** Languages of the interface. */
  readonly languages: readonly { readonly code: string; readonly name: string }[]
  readonly onLanguage: (code: string) => void
  /** Hands over everything written as a file. */
  readonly onTakeOut: () => void
}

export type Commands = {
  /** Switches to the language named. */
  readonly languages: readonly { readonly name: string; readonly choose: () => void }[]
  readonly takeOut: () => void
  readonly print: () => void
}

const SCREENS = [
  { id: 'overview', path: '', icon: 'cards' },
  { id: 'path', path: '/path', icon: 'arrow' },
  { id: 'calendar', path: '/calendar', icon: 'calendar' },
  { id: 'prepare', path: '/prepare', icon: 'pen' },
  { id: 'benchmark', path: '/benchmark', icon: 'star' },
  { id: 'training', path: '/training', icon: 'people' },
  { id: 'scope', path: '/scope', icon: 'eye' },
  { id: 'talks', path: '/talks', icon: 'talk' },
  { id: 'essentials', path: '/essentials', icon: 'info' },
  { id: 'visits', path: '/visits', icon: 'visit' },
  { id: 'plan', path: '/plan', icon: 'plan' },
  { id: 'people', path: '/people', icon: 'people' },
  { id: 'facilitate', path: '/facilitate', icon: 'team' },
  { id: 'theme', path: '/theme', icon: 'star' },
  { id: 'levels', path: '/levels', icon: 'up' },
  { id: 'bid', path: '/bid', icon: 'file' },
  { id: 'safety', path: '/safety', icon: 'device' },
] as const
const PLACES = [
  { id: 'home', href: '/', icon: 'home' },
  { id: 'search', href: '/search', icon: 'search' },
  { id: 'new', href: '/new', icon: 'plus' },
  { id: 'join', href: '/join', icon: 'link' },
  { id: 'safety', href: '/safety', icon: 'device' },
  { id: 'settings', href: '/settings', icon: 'settings' },
  { id: 'help', href: '/help', icon: 'help' },
  { id: 'portfolio', href: '/portfolio', icon: 'cards' },
  { id: 'reference', href: '/reference', icon: 'bridge' },
  { id: 'consult', href: '/consult', icon: 'talk' },
  { id: 'install', href: '/install', icon: 'device' },
  { id: 'protection', href: '/protection', icon: 'lock' },
] as const

/** The programme whose pages the address names. */
export const programmeIn = (path: string): string | null => /^\/p\/([^/]+)/.exec(path)?.[1] ?? null

/** Everything that can be gone to or done from here: screens of this programme, other programmes, pages, commands. */
export function entriesFor(
  t: Translate,
  path: string,
  summaries: readonly ProgrammeSummary[],
  commands: Commands,
): readonly Entry[] {
  const here = programmeIn(path)
  return [
    ...(here ? screensOf(t, here) : []),
    ...summaries.flatMap((summary) => (summary.programmeId === here ? [] : programmeEntry(t, summary))),
    // The programme's own panel says more.
    ...PLACES.filter(({ id }) => !(here && id === 'safety')).map(({ id, href, icon }) => placeEntry(t, id, href, icon)),
    ...deeds(t, commands),
  ]
}

/** What was found among everything on this device, and the way to all of it. */
export function foundEntries(
  t: Translate,
  go: (href: string) => void,
  query: string,
  { hits, count }: { readonly hits: readonly Hit[]; readonly count: number },
): readonly Entry[] {
  if (hits.length === 0) return []
  const showAll = () => {
    asked.set({ query, filter: NO_FILTER })
    go('/search')
  }
  const all = t('search.palette.all', { count })
  return [
    ...hits.map((hit) => foundEntry(t, go, hit)),
    { id: 'found-all', icon: 'search', label: all, kind: '', deed: { type: 'do', run: showAll } },
  ]
}

function foundEntry(t: Translate, go: (href: string) => void, hit: Hit): Entry {
  const { key, kind, title, snippet, place, circle, href, anchor } = hit
  const passage = title.parts.length > 0 ? title : snippet
  const run = () => {
    soughtPlace.set({ href, anchor })
    go(href)
  }
  return {
    id: `found-${key.replaceAll('\n', '-')}`,
    icon: foundIcons[kind],
    label: '',
    ...(passage && { passage }),
    ...(circle && { circle: { circle, label: t(`common.circles.${circle}.name`) } }),
    kind: [t(`search.kinds.${kind}.one`), kind === 'programme' ? '' : place.title].filter(Boolean).join(' · '),
    deed: { type: 'do', run },
  }
}

const BESIDE = ['safety', 'path', 'calendar', 'talks', 'essentials', 'training', 'scope', 'benchmark'] as const
type Beside = (typeof BESIDE)[number]
const isInRail = <T extends string>(id: T): id is Exclude<T, Beside> => !BESIDE.some((beside) => beside === id)

const screensOf = (t: Translate, programmeId: string): readonly Entry[] =>
  SCREENS.map(({ id, path, icon }) => ({
    id,
    icon,
    label: isInRail(id) ? t(`shell.navigation.${id}`) : t(`palette.entries.${id}`),
    words: t(`palette.words.${id}`),
    kind: t('palette.kinds.here'),
    deed: { type: 'go', href: `/p/${programmeId}${path}` },
  }))

const programmeEntry = (t: Translate, summary: ProgrammeSummary): readonly Entry[] => {
  const { programmeId, title, mentee, mentor } = summary
  if (!programmeId) return []
  return [
    {
      id: `programme-${programmeId}`,
      icon: 'bridge',
      label: title || t('palette.untitled'),
      words: `${mentee} ${mentor}`,
      kind: t('palette.kinds.programme'),
      deed: { type: 'go', href: `/p/${programmeId}` },
    },
  ]
}

const placeEntry = (t: Translate, id: (typeof PLACES)[number]['id'], href: string, icon: IconName): Entry => ({
  id,
  icon,
  label: t(`palette.entries.${id}`),
  words: t(`palette.words.${id}`),
  kind: t('palette.kinds.place'),
  deed: { type: 'go', href },
})

const deeds = (t: Translate, { languages, takeOut, print }: Commands): readonly Entry[] => [
  ...languages.map(
    ({ name, choose }): Entry => ({
      id: `language-${name}`,
      icon: 'language',
      label: t('palette.entries.language', { name }),
      words: t('palette.words.language'),
      kind: t('palette.kinds.action'),
      deed: { type: 'do', run: choose },
    }),
  ),
  deed(t, 'takeOut', 'download', takeOut),
  deed(t, 'print', 'file', print),
]

const deed = (t: Translate, id: 'takeOut' | 'print', icon: IconName, run: () => void): Entry => ({
  id,
  icon,
  label: t(`palette.entries.${id}`),
  words: t(`palette.words.${id}`),
  kind: t('palette.kinds.action'),
  deed: { type: 'do', run },
})
