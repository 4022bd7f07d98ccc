import { useCallback, useMemo } from 'react'
import { readHidesMigration } from '../../documents/programmeSetUp.ts'
import { isAboutMigration } from '../../method/forms/migration.ts'
import type { Field } from '../../method/forms/types.ts'
import { useDocuments } from '../useDocuments.ts'
import type { AnswerStore } from './answerStore.ts'
import { type Spot, useForm } from './FormContext.ts'
import { hasContent } from './visible.ts'

export type IsHidden = (store: AnswerStore, owner: Spot['owner'], field: Field) => boolean

/** Questions that this programme leaves out of sight (S267); whatever is written in one keeps it in sight. */
export function useHiddenQuestions(): IsHidden {
  const { place } = useForm()
  const doc = place.circles.programme?.doc
  const hides = useDocuments(
    doc ? [doc] : [],
    useCallback(() => doc !== undefined && readHidesMigration(doc), [doc]),
  )
  return useMemo(
    () => (store, owner, field) => hides && isAboutMigration(field.id) && !hasContent(store, { owner, field }),
    [hides],
  )
}
