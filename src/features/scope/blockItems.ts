import { addItem } from '../../documents/forms/items.ts'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import { BLOCKS, type BlockId } from '../../method/scope.ts'
import type { HeldItem } from '../formHere.ts'
import type { ScopeBoard } from './board.ts'

/** People are named, all else is a line of words. */
export const isPeople = (block: BlockId): boolean => block === 'people'

export const wordsOf = ({ answer }: HeldItem): string => answer?.words.text.trim() || answer?.value?.words || ''

export function addToBlock({ circle, instance, author }: ScopeBoard, block: BlockId, words: string) {
  const { field } = BLOCKS[block]
  const input = { instance: instance.id, owner: instance.id, field, ...(!isPeople(block) && { words }) }
  const added = addItem(circle.doc, author(), input)
  if (!added.ok || !isPeople(block)) return added
  const set = setAnswer(circle.doc, author(), { owner: added.value, field: { id: field, type: 'person' } }, { words })
  return set.ok ? added : set
}
