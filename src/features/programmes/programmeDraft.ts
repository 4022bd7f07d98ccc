import type { NewProgramme } from '../../device/workspace/workspace.ts'
import { DEFAULT_VISITS, MAX_VISITS, type Purpose, type Theme } from '../../method/programme.ts'
import { arrangements, visitsOf } from '../../method/programmeKinds.ts'
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

const usualVisits = ({ beginning, template }: Pick<ProgrammeDraft, 'beginning' | 'template'>): number =>
  beginning === 'file' ? (template?.visits.length ?? DEFAULT_VISITS) : visitsOf[beginning]

/** Whether it is the light form, in which a person may stand for a side (S8, S264). */
export const isLight = ({ beginning, template }: Pick<ProgrammeDraft, 'beginning' | 'template'>): boolean =>
  beginning === 'file' ? template?.kind === 'light' : arrangements[beginning].kind === 'light'

const toOrganisation = ({ city, country, association }: CityDraft) => ({
  city: city.trim(),
  country: countryCode(country),
  association: association.trim(),
})

/** Only the title is needed (S65). */
export const toNewProgramme = (draft: ProgrammeDraft): NewProgramme => ({
  title: draft.title.trim(),
  theme: draft.theme === 'own' ? draft.ownTheme.trim() : (draft.theme ?? ''),
  purpose: draft.purpose,
  visits: visitCount(draft.visits),
  mentee: toOrganisation(draft.mentee),
  mentor: toOrganisation(draft.mentor),
  ...setUpOf(draft),
})

function setUpOf({ beginning, template, visits }: ProgrammeDraft): Pick<NewProgramme, 'setUp' | 'visitsAs'> {
  if (beginning !== 'file') return { setUp: { ...arrangements[beginning], template: '' } }
  if (!template) return {}
  const { kind, order, joined, off, endPoint, id } = template
  const setUp = { kind, order, joined, off, endPoint, template: id }
  // As many as the template has; whoever typed another number gets the usual ones.
  return visitCount(visits) === template.visits.length ? { setUp, visitsAs: template.visits } : { setUp }
}
