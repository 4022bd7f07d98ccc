import { Disclosure } from '../ui/layout/Disclosure.tsx'
import { useTexts } from '../ui/Texts.tsx'

/** Where the support group comes from (S182). */
export function GroupOrigin() {
  const { t } = useTexts()
  return (
    <Disclosure summary={t('group.origin.title')}>
      <p>{t('group.origin.text')}</p>
      <p>{t('group.origin.light')}</p>
    </Disclosure>
  )
}

/** A short case of the pilot: a mayor who made the plan her or his own from the start (S188). */
export function CapaciCase() {
  const { t } = useTexts()
  return (
    <Disclosure summary={t('commitment.capaci.title')}>
      <p>{t('commitment.capaci.text')}</p>
      <p>{t('commitment.capaci.ask')}</p>
    </Disclosure>
  )
}
