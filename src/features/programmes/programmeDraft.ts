import type { NewProgramme } from '../../device/workspace/workspace.ts'
import { DEFAULT_VISITS, MAX_VISITS, type Purpose, type Theme } from '../../method/programme.ts'
import { blankCity, type CityDraft } from './CityFields.tsx'
import { countryCode } from './places.ts'

/** The form as typed. */
export type ProgrammeDraft = {
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
})
