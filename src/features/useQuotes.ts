import { useMemo } from 'react'
import type { AnswerItem } from '../documents/forms/project.ts'
import type { CircleKind } from '../method/circles.ts'
import { useCircles, useItems } from './workspace.ts'

/** An answer given elsewhere, as it is quoted here. */
export type Quote = {
  /** `<owner>/<field>`, and the line where one answer holds several. */
  readonly id: string
  readonly owner: string
  readonly instance: string
  readonly field: string
  readonly circle: CircleKind
  readonly words: string
  readonly language: string
  readonly value: AnswerItem['value']
}

/** What was answered to these questions, as far as this device may read it; what was shared is quoted once. */
export function useQuotes(fields: readonly string[]): readonly Quote[] {
  const { team, programme, group } = useCircles()
  const ofTeam = useItems<AnswerItem>(team, 'answers')
  const ofProgramme = useItems<AnswerItem>(programme, 'answers')
  const ofGroup = useItems<AnswerItem>(group, 'answers')
  return useMemo(() => {
    const byId = new Map<string, Quote>()
    const add = (circle: CircleKind, items: readonly AnswerItem[] | undefined) => {
      for (const item of items ?? [])
        if (fields.includes(item.field)) for (const quote of quotesOf(item, circle)) byId.set(quote.id, quote)
    }
    // The widest last: who reads it there already needs no question.
    add('team', ofTeam)
    add('programme', ofProgramme)
    add('group', ofGroup)
    return [...byId.values()]
  }, [fields, ofTeam, ofProgramme, ofGroup])
}

/** A list written as plain words is quoted line by line. */
function quotesOf(item: AnswerItem, circle: CircleKind): readonly Quote[] {
  const { owner, instance, field, value, words } = item
  const said = words.text.trim() || value?.words?.trim() || ''
  const isWhole = owner === instance
  const lines = (isWhole ? said.split('\n') : [said]).map((line) => line.trim()).filter(Boolean)
  const common = {
    owner: owner as string,
    instance: instance as string,
    field,
    circle,
    value,
    language: words.language,
  }
  // Chosen options alone are words of the form that asked for them.
  if (lines.length === 0 && (value?.options?.length || value?.comment || value?.other))
    return [{ ...common, id: item.id, words: '' }]
  return lines.map((line) => ({ ...common, id: `${item.id}${isWhole ? `#${line}` : ''}`, words: line }))
}
