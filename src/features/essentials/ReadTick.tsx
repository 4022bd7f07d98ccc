import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readReaders, setRead } from '../../documents/essentials.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { formatDate } from '../../ui/formats.ts'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useAccess } from '../useAccess.ts'
import { useDocument } from '../useDocument.ts'
import { useNames } from '../useNames.ts'
import { useReport } from '../useReport.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import styles from './essentials.module.css'

/** Everybody says for themselves that they have read it; the others see who has, and when (S44, S151). */
export function ReadTick() {
  const { t } = useTexts()
  const { programme, group } = useCircles()
  const circle = programme ?? group
  return (
    <div className={styles.onScreen}>
      <Section title={t('essentials.read.title')} lead={t('essentials.read.lead')}>
        {circle ? <Readers circle={circle} /> : <p>{t('essentials.read.waiting')}</p>}
      </Section>
    </div>
  )
}

function Readers({ circle }: { readonly circle: OpenCircle }) {
  const { t, language } = useTexts()
  const programme = useProgramme()
  const report = useReport('essentials')
  const nameOf = useNames(circle)
  const readers = useDocument(circle, readReaders)
  const isOpen = useAccess(circle) === 'open'
  const tick = (hasRead: boolean) => {
    report(setRead(circle.doc, programme.author(), hasRead))
    circle.session.flush()
  }
  return (
    <div className={styles.read}>
      <Checkbox
        label={t('essentials.read.tick')}
        help={t('essentials.read.who')}
        isChecked={readers.some(({ member }) => member === programme.me)}
        isDisabled={!isOpen}
        onChange={tick}
      />
      {readers.length > 0 && (
        <ul className={styles.readers} aria-label={t('essentials.read.list')}>
          {readers.map(({ member, at }) => (
            <li key={member}>{t('essentials.read.one', { name: nameOf(member), date: formatDate(at, language) })}</li>
          ))}
        </ul>
      )}
      <div>
        <LinkButton href={`/p/${programme.id}/prepare#mentoringEssentials`} icon="pen">
          {t('essentials.read.agreement')}
        </LinkButton>
      </div>
    </div>
  )
}
