import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readProgramme, setProgramme } from '../../documents/programme.ts'
import { mayPrepareVisits } from '../../method/rights.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { useMayWrite } from '../useMayWrite.ts'
import { useReport } from '../useReport.ts'
import { useCircles, useProgramme } from '../workspace.ts'

/** The theme of the programme in the words of a candidate; undo brings the former one back. */
export function TakeTheme({ words }: { readonly words: string }) {
  const { programme } = useCircles()
  const mayWrite = useMayWrite(programme)
  const { sides } = useProgramme()
  if (!programme || !mayWrite || !mayPrepareVisits(sides()) || words.trim() === '') return null
  return <Take circle={programme} words={words.trim()} />
}

function Take({ circle, words }: { readonly circle: OpenCircle; readonly words: string }) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('path')
  const programme = useProgramme()
  const now = useDocument(circle, readProgramme)
  if (now?.themeText === words) return <p>{t('theme.take.taken')}</p>
  const set = (theme: NonNullable<typeof now>['theme'], themeText: string) =>
    report(setProgramme(circle.doc, programme.author(), { theme, themeText })).ok
  const take = () => {
    if (!set('', words)) return
    show({ text: t('theme.take.done'), onUndo: () => void set(now?.theme ?? '', now?.themeText ?? '') })
  }
  return <Button onClick={take}>{t('theme.take.action')}</Button>
}
