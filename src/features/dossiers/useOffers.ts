import { useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readAnswers } from '../../documents/forms/answers.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import { readShared } from '../../documents/forms/share.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles } from '../workspace.ts'
import { type Offer, offersOf } from './offers.ts'
import { useDocuments } from './useDocuments.ts'
import type { FormSheet } from './useFormSheet.ts'

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
  return useDocuments(circles, () => {
    const held = circles.map(({ kind, doc }) => ({
      from: kind as 'team' | 'me',
      answers: readAnswers(doc, sheet.form, instance.id).answers,
      shared: readShared(doc, sheet.form, instance.id),
    }))
    return offersOf(sheet, instance, held, target, { t, language })
  })
}
