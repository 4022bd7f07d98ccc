import type { CircleKind } from '../circles.ts'

export const FORM_IDS = [
  'needsAnalysis',
  'mentorProfile',
  'goodPractice',
  'supportNetwork',
  'actionPlan',
  'mentoringEssentials',
  'conversation',
  'visits',
  'training',
  'scopeDefinition',
  'matchingCriteria',
  'benchmark',
  'politicalCommitment',
  'followUp',
  'evaluation',
  'qualityAssurance',
  'attestation',
  'programmeSetup',
  'stakeholders',
  'dissemination',
] as const
export type FormId = (typeof FORM_IDS)[number]
export const isFormId = (value: unknown): value is FormId => FORM_IDS.some((id) => id === value)

export const FIELD_TYPES = [
  'text',
  'richText',
  'number',
  'percent',
  'money',
  'choice',
  'multiChoice',
  'list',
  'group',
  'date',
  'dateRange',
  'dateTimeRange',
  'duration',
  'person',
  'organisation',
  'scale',
  'boolean',
  'url',
  'attachment',
  'link',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** `seed`: in the sources; `derived`: implied by them; `proposed`: added by us. */
export type Origin = 'seed' | 'derived' | 'proposed'

/** Where a question comes from; `<document>.<section>` is a key of `forms/sources.json`. */
export type Source = {
  readonly document: 'guide' | 'slides' | 'leaflet' | 'report'
  readonly section: string
  /** `nearest`: the passage that comes closest; `derived`: what it implies. */
  readonly kind: 'seed' | 'nearest' | 'derived'
}

export type Field = {
  readonly id: string
  readonly type: FieldType
  /** Sides (see `sides.ts`), or `everyone`, `anyMember`. A hint: whoever can write in the circle may answer. */
  readonly answeredBy: readonly string[]
  readonly origin?: Origin
  readonly source: readonly Source[]
  /** Option ids; a label lies under `<fieldId>/<optionId>`. */
  readonly options?: readonly string[]
  /** Fields of each item of a list, or of a group. */
  readonly itemFields?: readonly Field[]
  /** What an item of a simple list holds beside its words: `boolean` can be ticked, `date` has a day, … */
  readonly itemType?: FieldType
  /** Where the answer starts (S54): the field's own, else its parent's, section's, form's. */
  readonly audience: CircleKind
  /** The field has a circle of its own or is sensitive: it does not follow when its form or list is shared or moved. */
  readonly staysBehind?: true
  /** Never chosen beforehand for sharing or printing. */
  readonly sensitive?: true
  readonly personalData?: true
  /** Contributions may be shown as "name not shown" (D5). */
  readonly anonymousAllowed?: true
  readonly multiple?: true
  readonly withYearAndSource?: true
  readonly withComment?: true
  readonly allowOther?: true
  readonly allowUnknown?: true
  readonly allowNone?: true
  readonly plainTextAllowed?: true
  readonly approximate?: true
  /** Filled by the app, may be overridden. */
  readonly computed?: true
  readonly min?: number
  readonly max?: number
  /** Advice above this many items. */
  readonly softMax?: number
  readonly unit?: 'persons'
  readonly default?: string | number
  readonly precision?: 'month' | 'year'
  /** Shown when the field says so: an option id, or `>10` for more than ten items. */
  readonly showIf?: { readonly field: string; readonly is: string }
  /** `<formId>` or `<formId>.<fieldId>` that the answer can feed. */
  readonly linkTo?: string
  /** Fields of needs analysis and mentor profile with one key stand side by side. */
  readonly compareKey?: string
  /** Share of one `compareKey` in another. */
  readonly derive?: { readonly share: readonly [string, string] }
  /** Not among the columns of the plan. */
  readonly detail?: true
  readonly column?: number
  /** How much a matching criterion weighs at first. */
  readonly weight?: number
}

export type FormSection = {
  readonly id: string
  readonly answeredBy: readonly string[]
  readonly source: readonly Source[]
  readonly audience: CircleKind
  readonly fields: readonly Field[]
}

export type Rule = {
  readonly id: string
  /** `hard` is enforced by commands; the others are said and can be passed over. */
  readonly level: 'hard' | 'warning' | 'notice'
  readonly max?: number
  readonly minMigrantRepresentatives?: number
}

export type Form = {
  readonly id: FormId
  readonly answeredBy: readonly string[]
  readonly audience: CircleKind
  /** How far sharing the form in a programme carries its answers. */
  readonly audienceShared?: CircleKind
  readonly source: readonly Source[]
  readonly rules: readonly Rule[]
  /** Names offered for frozen versions; a label lies under `versions/<id>`. */
  readonly versions?: readonly string[]
  readonly sections: readonly FormSection[]
  /** Lists that belong to the form (member types, roles, the helping – deciding spectrum, …): labels under `<list>/<id>`. */
  readonly lists: Readonly<Record<string, readonly string[]>>
  /** What entries of `lists` say beside their label, by `<list>/<id>`: the `side` of a position, the `use` of a prompt. */
  readonly traits: Readonly<Record<string, Readonly<Record<string, string | number>>>>
}
