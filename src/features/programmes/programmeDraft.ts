import type { NewProgramme } from '../../device/workspace/workspace.ts'
import { FEWEST_CITIES, speaksForCity, USUAL_CITIES } from '../../method/community.ts'
import { DEFAULT_VISITS, MAX_VISITS, type Purpose, type Theme } from '../../method/programme.ts'
import { arrangements, type ProgrammeKind, visitsOf } from '../../method/programmeKinds.ts'
import type { ProgrammeTemplate } from '../../method/programmeTemplate.ts'
import type { Beginning } from './Beginnings.tsx'
import { blankCity, type CityDraft } from './CityFields.tsx'
import { countryCode } from './places.ts'

/** The form as typed. */
export type ProgrammeDraft = {
  readonly beginning: Beginning
  /** The template that was opened, if any. */
  readonly template: ProgrammeTemplate | null
  readonly title: string
  /** `own`: in one's own words. */
  readonly theme: Theme | 'own' | null
  readonly ownTheme: string
  readonly purpose: Purpose
  readonly visits: string
  readonly mentee: CityDraft
  readonly mentor: CityDraft
  /** The equal cities of a community of practice (S266). */
  readonly cities: readonly CityDraft[]
  /** Which of them is one's own; `unsaid`: nobody has chosen yet. */
  readonly own: number | 'none' | 'unsaid'
}

export const blankDraft: ProgrammeDraft = {
  beginning: 'guide',
  template: null,
  title: '',
  theme: null,
  ownTheme: '',
  purpose: 'actionPlan',
  visits: String(DEFAULT_VISITS),
  mentee: blankCity,
  mentor: blankCity,
  cities: Array.from({ length: USUAL_CITIES }, () => blankCity),
  own: 'unsaid',
}

/** Three where nothing usable was typed (S348); any number is allowed (S262). */
export function visitCount(typed: string): number {
  const count = Number.parseInt(typed, 10)
  return Number.isNaN(count) ? DEFAULT_VISITS : Math.min(Math.max(count, 0), MAX_VISITS)
}

/** Another way to begin brings its number of visits along; a number typed before stays where it was changed by hand. */
export function beginWith(draft: ProgrammeDraft, beginning: Beginning, template = draft.template): ProgrammeDraft {
  const usual = String(usualVisits(draft))
  const next = { ...draft, beginning, template }
  const purpose = beginning === 'file' && template ? template.purpose : draft.purpose
  return { ...next, purpose, visits: draft.visits === usual ? String(usualVisits(next)) : draft.visits }
}

const usualVisits = ({ beginning, template, cities }: ProgrammeDraft): number => {
  if (beginning === 'community') return cities.length
  return beginning === 'file' ? (template?.visits.length ?? DEFAULT_VISITS) : visitsOf[beginning]
}

type Begun = Pick<ProgrammeDraft, 'beginning' | 'template'>
const kindOf = ({ beginning, template }: Begun): ProgrammeKind | undefined =>
  beginning === 'file' ? template?.kind : arrangements[beginning].kind

/** Whether it is the light form, in which a person may stand for a side (S8, S264). */
export const isLight = (begun: Begun): boolean => kindOf(begun) === 'light'

/** Whether its cities are equal: nobody is asked who mentors whom (S266). */
export const isCommunity = (begun: Begun): boolean => kindOf(begun) === 'community'

/** More cities, or fewer, bring their number of visits along: one in each, unless a number was typed. */
export function withCities(draft: ProgrammeDraft, cities: readonly CityDraft[]): ProgrammeDraft {
  if (cities.length < FEWEST_CITIES) return draft
  const next = { ...draft, cities }
  return draft.visits === String(usualVisits(draft)) ? { ...next, visits: String(usualVisits(next)) } : next
}

/** Whoever speaks for a city is taken to create it for their own, named first; others for all of them. */
export function ownCity({ own, cities }: ProgrammeDraft, sides: readonly string[]): number | null {
  if (own === 'unsaid') return speaksForCity(sides) ? 0 : null
  return own === 'none' || own >= cities.length ? null : own
}

const toOrganisation = ({ city, country, association }: CityDraft) => ({
  city: city.trim(),
  country: countryCode(country),
  association: association.trim(),
})

/** What a community needs beside the draft: the person's sides, and what a city is called until it has a name. */
export type Creator = { readonly sides: readonly string[]; unnamed(index: number): string }
const nobody: Creator = { sides: [], unnamed: () => '' }

/** Only the title is needed (S65). */
export const toNewProgramme = (draft: ProgrammeDraft, creator: Creator = nobody): NewProgramme => ({
  title: draft.title.trim(),
  theme: draft.theme === 'own' ? draft.ownTheme.trim() : (draft.theme ?? ''),
  purpose: draft.purpose,
  visits: visitCount(draft.visits),
  mentee: toOrganisation(draft.mentee),
  mentor: toOrganisation(draft.mentor),
  ...(isCommunity(draft) && { community: communityOf(draft, creator) }),
  ...setUpOf(draft),
})

const communityOf = (draft: ProgrammeDraft, { sides, unnamed }: Creator): NonNullable<NewProgramme['community']> => ({
  cities: draft.cities.map(toOrganisation).map((city, index) => ({ ...city, city: city.city || unnamed(index) })),
  own: ownCity(draft, sides),
})

function setUpOf({ beginning, template, visits }: ProgrammeDraft): Pick<NewProgramme, 'setUp' | 'visitsAs'> {
  if (beginning !== 'file') return { setUp: { ...arrangements[beginning], template: '' } }
  if (!template) return {}
  const { kind, order, joined, off, endPoint, id } = template
  const setUp = { kind, order, joined, off, endPoint, template: id }
  // As many as the template has; whoever typed another number gets the usual ones.
  return visitCount(visits) === template.visits.length ? { setUp, visitsAs: template.visits } : { setUp }
}
