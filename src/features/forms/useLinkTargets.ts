import { useMemo } from 'react'
import type { AnswerItem } from '../../documents/forms/project.ts'
import type { Choice } from '../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { type Known, useKnown } from './KnownContext.tsx'

const MOST_LETTERS = 80
const ACTIONS = 'actionPlan.ap.actions'

/** Questions that point to something without the form saying to what. */
const TARGETS: Readonly<Record<string, string>> = {
  'fu.actionProgress.action': ACTIONS,
  'vi.o.actions': ACTIONS,
  'iv.remarks.becomes': ACTIONS,
  'bm.ck.answers.question': 'benchmark.bm.kf.questions',
  'sc.keyFactors': 'benchmark.bm.kf.title',
  'ev.f.supportGaps.seenIn': 'needsAnalysis.na.m.needs',
}

/** What an answer may point to, as far as it can be read on this device. */
export function useLinkTargets(field: string, linkTo: string | undefined): readonly Choice<string>[] {
  const known = useKnown()
  const { t } = useTexts()
  const to = TARGETS[field] ?? linkTo
  return useMemo(
    () =>
      targetsOf(known, to).map(({ id, label }) => ({ value: id, label: shorten(label) || t('formsUi.value.unnamed') })),
    [known, to, t],
  )
}

type Target = { readonly id: string; readonly label: string }

function targetsOf({ forms, answers, actions }: Known, to: string | undefined): readonly Target[] {
  const [form = '', ...rest] = to?.split('.') ?? []
  const field = rest.join('.')
  if (!to) return []
  if (to.startsWith(ACTIONS)) return actions.map(({ id, cells }) => ({ id, label: cells.what.text }))
  if (field === '') {
    const begun = new Map(forms.filter((one) => one.form === form).map((one) => [one.id as string, one]))
    return [...begun.values()].map(({ id, subject }) => ({ id, label: subject || firstWords(answers, id) }))
  }
  const about = answers.filter(
    (answer) => answer.form === form && (answer.field === field || answer.field.startsWith(`${field}.`)),
  )
  const owners = [
    ...new Set(about.filter(({ owner, instance }) => owner !== instance).map(({ owner }) => owner as string)),
  ]
  if (owners.length > 0) return owners.map((id) => ({ id, label: labelOf(about, id) }))
  return about
    .filter((answer) => answer.field === field)
    .map(({ instance, words }) => ({ id: instance, label: words.text }))
}

/** What an item is called: its name if it has one, else the first words in it. */
function labelOf(about: readonly AnswerItem[], owner: string): string {
  const own = about.filter((answer) => answer.owner === owner)
  const name = own.find(({ field }) => /\.(?:title|name|what|theme)$/.test(field))
  return (name ?? own[0])?.words.text ?? ''
}

const firstWords = (answers: readonly AnswerItem[], instance: string): string =>
  answers.find((answer) => answer.instance === instance && answer.words.text !== '')?.words.text ?? ''

const shorten = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text)
