import type { PlanHeader } from '../../documents/programme.ts'
import type { PlanRow } from '../../documents/readPlan.ts'
import { formatList } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCommunity } from '../useCommunity.ts'
import styles from './present.module.css'

type TitleSlideProps = {
  readonly header: PlanHeader
  readonly rows: readonly PlanRow[]
  readonly onGo: (slide: number) => void
}

/** Whose plan it is, and every action to jump to. */
export function TitleSlide({ header, rows, onGo }: TitleSlideProps) {
  const { t, language } = useTexts()
  const community = useCommunity()
  const cities = formatList(community?.cities.map(({ id }) => community.nameOf(id)) ?? [], language)
  return (
    <>
      <p className={styles.kicker}>{t('present.slide.plan')}</p>
      <h2 dir="auto" className={styles.what}>
        {header.title}
      </h2>
      <p className={styles.cities} dir="auto">
        {t('present.slide.cities', { mentee: header.mentee, mentor: header.mentor, cities })}
      </p>
      {rows.length === 0 ? (
        <p className={styles.cities}>{t('present.slide.none')}</p>
      ) : (
        <ol className={styles.list}>
          {rows.map((row, index) => (
            <li key={row.id}>
              <button type="button" className={styles.jump} onClick={() => onGo(index + 1)}>
                <bdi lang={row.cells.what.language}>{row.cells.what.text}</bdi>
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
