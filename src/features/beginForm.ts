import type { OpenCircle } from '../device/workspace/workspace.ts'
import type { Author, CommandError } from '../documents/command.ts'
import { ensureForm, type FormInstance, readForm, startForm } from '../documents/forms/instances.ts'
import type { FormId } from '../method/forms/types.ts'
import { fail, ok, type Result } from '../result.ts'
import type { FormPlace } from './formPlace.ts'

/**
 * Begins a form where all teams read it, or makes one known there that others have begun apart; the group is told that
 * there is one, and nothing of what is in it. Null where no circle can hold it.
 */
export function beginForm(
  { circles, author }: FormPlace,
  form: FormId,
  known: FormInstance | null = null,
): Result<FormInstance, CommandError> | null {
  const circle = circles.programme ?? circles.team ?? circles.group
  if (!circle) return null
  const begun = known ? ok(known) : startIn(circle.doc, author(), form)
  if (!begun.ok) return begun
  for (const { doc } of [circle, circles.group ?? circle]) {
    const told = ensureForm(doc, author(), begun.value)
    if (!told.ok) return told
  }
  return begun
}

function startIn(doc: OpenCircle['doc'], author: Author, form: FormId): Result<FormInstance, CommandError> {
  const started = startForm(doc, author, { form, subject: '' })
  if (!started.ok) return started
  const instance = readForm(doc, started.value)
  return instance ? ok(instance) : fail({ type: 'newerSchema' })
}
