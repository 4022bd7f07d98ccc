import { useMemo } from 'react'
import type { FormInstance } from '../documents/forms/instances.ts'
import type { AnswerItem } from '../documents/forms/project.ts'
import type { FormPlace } from './formPlace.ts'
import { useItems } from './workspace.ts'

export type Actor = {
  /** The form `stakeholders` that it is. */
  readonly id: FormInstance['id']
  readonly name: string
  readonly category: string
  readonly side: string
  readonly stake: string
  readonly contact: string
  readonly isAlly: boolean
  readonly involved: readonly string[]
}

const NONE: readonly Actor[] = []

/** Actors are written once and offered wherever one is named (S84): one form each, from the read model. */
export function useActors({ circles }: FormPlace): readonly Actor[] {
  const forms = useItems<FormInstance>(circles.programme, 'forms')
  const answers = useItems<AnswerItem>(circles.programme, 'answers')
  return useMemo(() => {
    if (!forms || !answers) return NONE
    const said = new Map(
      answers.filter(({ form }) => form === 'stakeholders').map((answer) => [answer.id as string, answer]),
    )
    return forms
      .filter(({ form }) => form === 'stakeholders')
      .map(({ id, subject }) => toActor(id, subject, (field) => said.get(`${id}/sh.${field}`)))
  }, [forms, answers])
}

function toActor(id: Actor['id'], subject: string, get: (field: string) => AnswerItem | undefined): Actor {
  const words = (field: string) => get(field)?.value?.words ?? get(field)?.words.text ?? ''
  return {
    id,
    name: words('name').trim() || subject,
    category: get('category')?.value?.options?.[0] ?? '',
    side: get('side')?.value?.options?.[0] ?? '',
    stake: words('stake'),
    contact: words('contact'),
    isAlly: get('ally')?.value?.yes === true,
    involved: get('involved')?.value?.options ?? [],
  }
}
