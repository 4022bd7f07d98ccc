import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { endTalk, isFounder } from '../../documents/talkEnd.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatList, formatMoment } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import type { Talk } from './useTalks.ts'

/** Whether this person may end the talk for all its people, or open it again. */
export const useMayEnd = (circle: OpenCircle): boolean => {
  const { me } = useProgramme()
  return circle.kind === 'talk' && isFounder(circle.doc, me) && !circle.session.getState().readOnly
}

/** Ending it for everybody: nothing is erased, nothing more is written. */
export function EndTalk({ circle, onClose }: { readonly circle: OpenCircle; readonly onClose: () => void }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('talks')
  const end = () => {
    report(endTalk(circle.doc, programme.author(), true))
    circle.session.flush()
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('talks.end.title')}
      consequence={t('talks.end.consequence')}
      confirmLabel={t('talks.end.confirm')}
      onConfirm={end}
      onCancel={onClose}
    />
  )
}

/** Said where people write: that it has ended, and who no longer has it. */
export function TalkState({ talk: { circle, people, end, gone } }: { readonly talk: Talk }) {
  const { t, language } = useTexts()
  const programme = useProgramme()
  const report = useReport('talks')
  const mayEnd = useMayEnd(circle)
  const nameOf = (id: string) => {
    const member = people.find((one) => one.id === id)
    return member?.name || member?.function || t('common.people.unknown')
  }
  const reopen = () => {
    report(endTalk(circle.doc, programme.author(), false))
    circle.session.flush()
  }
  return (
    <>
      {end && (
        <Banner
          title={
            end.by === programme.me
              ? t('talks.end.byMe', { when: formatMoment(end.at, language, Date.now()) })
              : t('talks.end.by', { name: nameOf(end.by), when: formatMoment(end.at, language, Date.now()) })
          }
          actions={mayEnd && <Button onClick={reopen}>{t('talks.end.reopen')}</Button>}
        >
          {t('talks.end.what')}
        </Banner>
      )}
      {gone.length > 0 && (
        <Banner title={t('talks.gone.title', { names: formatList(gone.map(nameOf), language) })}>
          {t('talks.gone.text')}
        </Banner>
      )}
    </>
  )
}
