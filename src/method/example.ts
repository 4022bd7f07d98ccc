import type { PlanColumn } from './plan.ts'
import type { RemarkType } from './remarks.ts'
import type { CheckPart, VisitTemplateId } from './visits.ts'

/**
 * The example programme: pair 4 of the pilot (S340), with content for trying out drawn from the benchmark's factor on
 * volunteering (S343, S345). Texts are keys under `method:`; copied in the language of whoever copies, never seeded (D2).
 */
const factor = 'kf.lang.volunteering'

type ExampleRemark = { readonly text: string; readonly type: RemarkType; readonly name: string }
type ExampleSheet = {
  readonly withWhom: string
  readonly agendaItem: string
  readonly consentCard: string
  readonly spokenLanguage: string
  readonly remarks: readonly ExampleRemark[]
}
type ExampleVisit = {
  readonly template: VisitTemplateId
  readonly goal: string
  readonly checks: readonly { readonly part: CheckPart; readonly label: string }[]
}
type ExampleRow = {
  readonly cells: Partial<Readonly<Record<PlanColumn, string>>>
  readonly keyFactors: readonly string[]
}

const cells = (row: string, what: string, ...columns: readonly PlanColumn[]): ExampleRow => ({
  cells: { what, ...Object.fromEntries(columns.map((column) => [column, `example.${row}.${column}`])) },
  keyFactors: [factor],
})

const remark = (name: string, type: RemarkType): ExampleRemark => ({ text: `example.${name}`, type, name })

export const example = {
  title: 'example.title',
  theme: 'language',
  mentee: { city: 'Jelgava', country: 'LV', association: 'LPS' },
  mentor: { city: 'Schaerbeek', country: 'BE', association: 'BRULOCALIS' },
  visits: [
    {
      template: 'visit1',
      goal: 'example.visit1.goal',
      checks: [
        { part: 'mustSee', label: 'example.visit1.see' },
        { part: 'mustMeet', label: 'example.visit1.meet' },
        { part: 'question', label: 'example.visit1.question' },
      ],
    },
    {
      template: 'visit2',
      goal: 'example.visit2.goal',
      checks: [
        { part: 'mustSee', label: 'example.visit2.see' },
        { part: 'mustMeet', label: 'example.visit2.meet' },
      ],
    },
    { template: 'visit3', goal: 'example.visit3.goal', checks: [{ part: 'mustMeet', label: 'example.visit3.meet' }] },
  ] satisfies readonly ExampleVisit[] as readonly ExampleVisit[],
  /** A session of one's own in visit 1, with a remark that all teams can read. */
  siteVisit: { title: 'example.visit1.siteVisit', remark: remark('remark.observation', 'observation') },
  sheets: [
    {
      withWhom: 'example.sheet1.withWhom',
      agendaItem: 'v1.a.interviews',
      consentCard: '014',
      spokenLanguage: 'lv',
      remarks: [
        remark('sheet1.idea', 'actionIdea'),
        remark('sheet1.obstacle', 'obstacle'),
        remark('sheet1.resource', 'resource'),
        remark('sheet1.question', 'question'),
      ],
    },
    {
      withWhom: 'example.sheet2.withWhom',
      agendaItem: 'v1.a.interviews',
      consentCard: '015',
      spokenLanguage: 'lv',
      remarks: [remark('sheet2.quote', 'quote'), remark('sheet2.ally', 'ally')],
    },
  ] satisfies readonly ExampleSheet[] as readonly ExampleSheet[],
  rows: [
    cells('row1', `keyFactor.${factor}.measure.m2`, 'results', 'timetable', 'leader', 'resources', 'success'),
    cells('row2', `keyFactor.${factor}.measure.m1`, 'results', 'timetable', 'leader', 'resources'),
    cells('row3', `keyFactor.${factor}.measure.m4`, 'results', 'resources', 'success'),
    cells('row4', `keyFactor.${factor}.measure.m3`),
  ],
  /** By the mentor side, out of the first remark of the first sheet. */
  suggestion: { text: 'example.suggestion', from: 'sheet1.idea', keyFactors: [factor] },
} as const
