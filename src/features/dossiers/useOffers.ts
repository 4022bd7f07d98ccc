import { useCallback, useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readAnswers } from '../../documents/forms/answers.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import { readShared } from '../../documents/forms/share.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocuments } from '../useDocuments.ts'
import type { FormSheet } from '../useFormSheet.ts'
import { useCircles } from '../workspace.ts'
import { type Offer, offersOf } from './offers.ts'

/** Follows the dossier: what somebody else writes meanwhile is in it. */
export function useOffers(
  sheet: FormSheet,
  instance: FormInstance,
  team: OpenCircle,
  target: string,
): readonly Offer[] {
  const { t, language } = useTexts()
  const { me } = useCircles()
  const circles = useMemo(() => (me ? [team, me] : [team]), [team, me])
  const read = useCallback(() => {
    const held = circles.map(({ kind, doc }) => ({
      from: kind as 'team' | 'me',
      answers: readAnswers(doc, sheet.form, instance.id).answers,
      shared: readShared(doc, sheet.form, instance.id),
    }))
    return offersOf(sheet, instance, held, target, { t, language })
  }, [circles, sheet, instance, target, t, language])
  return useDocuments(
    circles.map(({ doc }) => doc),
    read,
  )
}
