import { mentoringEssentials } from './forms/data/mentoringEssentials.ts'
import { maySettle } from './rights.ts'
import type { Side } from './sides.ts'

const { lists, traits } = mentoringEssentials

/** What everybody reads in two minutes (S44–S49, S151); labels: `<list>/<id>` in the form's texts. */
export const OFFERS = lists.offers ?? []
export const LIMITS = lists.isNot ?? []
export const DOES = lists.does ?? []
/** From listening to telling what to do (S43). */
export const SPECTRUM = lists.spectrum ?? []
/** What stays in every form of mentoring: no setting reaches it (S265). */
export const CORE_ATTITUDES = lists.corePrinciples ?? []

/** What a question is good for: it stands beside the move of the same kind. */
export const PROMPT_USES = ['clarify', 'options', 'will', 'nextStep'] as const
export type PromptUse = (typeof PROMPT_USES)[number]

const QUESTIONS = lists.questionPrompts ?? []
/** Questions of the bank that help with one thing (S32, S33). */
export const promptsFor = (use: PromptUse): readonly string[] =>
  QUESTIONS.filter((id) => traits[`questionPrompts/${id}`]?.use === use)

/** On the side of the mentee deciding less: a reason to prompt, never to stop anybody (S43). */
export const isDeciding = (position: string): boolean => traits[`spectrum/${position}`]?.side === 'decide'

/** Only the mentee side says that intention and summary are what it meant (S34, S36, S42). */
export const mayConfirm = maySettle

/** The two ends of a next step; each agrees for itself (S35). */
export const STEP_SIDES = ['mentee', 'mentor'] as const
export type StepSide = (typeof STEP_SIDES)[number]

const ENDS: Readonly<Record<StepSide, readonly Side[]>> = {
  mentee: ['menteeCity', 'menteeAssociation'],
  mentor: ['mentorCity', 'mentorAssociation'],
}
export const stepSidesOf = (mine: readonly Side[]): readonly StepSide[] =>
  STEP_SIDES.filter((end) => mine.some((side) => ENDS[end].includes(side)))

/** Where a mentor looks at what it does itself: the others have no place on the scale. */
export const isMentor = (mine: readonly Side[]): boolean => stepSidesOf(mine).includes('mentor')

/** Words that name somebody of the mentor's side: the city, its association, people as they entered themselves. */
export type MentorNames = readonly string[]
/** "The mentor", "mentor city", "ville mentor": in both languages. */
export const MENTOR_WORDS: MentorNames = ['mentor']

const plain = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** Whether an action is led by the mentor's side, as far as its words tell (S48). A reason to ask, no more. */
export const namesMentor = (leader: string, mentors: MentorNames): boolean =>
  mentors.some((name) => plain(name).trim() !== '' && plain(leader).includes(plain(name)))

/** How a question of the bank begins in notes: what is written under it is the answer. */
const ASKED = '— '
export const askedLine = (question: string): string => `${ASKED}${question}\n`
/** Notes without the questions that were put: what was answered. */
export const withoutQuestions = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith(ASKED))
    .join('\n')
    .trim()
