import { Link } from 'wouter'
import type { Hit } from '../../device/search/find.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { FoundPassage } from '../FoundPassage.tsx'
import { foundIcons } from '../foundKinds.ts'
import { QuestionLabel } from '../QuestionLabel.tsx'
import { soughtPlace } from '../sought.ts'
import styles from './search.module.css'

/** What was found, the closest first: what it is, its words, where it is and who can read it. */
export function Hits({ hits }: { readonly hits: readonly Hit[] }) {
  const { t } = useTexts()
  return (
    <ol className={styles.hits} aria-label={t('search.hit.list')}>
      {hits.map((hit) => (
        <li key={hit.key}>
          <HitCard hit={hit} />
        </li>
      ))}
    </ol>
  )
}

function HitCard({ hit }: { readonly hit: Hit }) {
  const { t, language } = useTexts()
  const { kind, question, title, snippet, within, place, circle, at, href, anchor } = hit
  const name = t(`search.kinds.${kind}.one`)
  const isTitled = title.parts.length > 0
  return (
    <article className={styles.hit}>
      <p className={styles.kind}>
        <Icon name={foundIcons[kind]} />
        <span>
          {question ? <QuestionLabel {...question} otherwise={name} /> : name}
          {within && (
            <>
              {' · '}
              <bdi>{within}</bdi>
            </>
          )}
        </span>
      </p>
      <h2 className={isTitled ? styles.title : styles.words} dir="auto">
        <Link href={href} className={styles.link} data-hit onClick={() => soughtPlace.set({ href, anchor })}>
          {isTitled ? (
            <FoundPassage passage={title} />
          ) : snippet ? (
            <FoundPassage passage={snippet} />
          ) : (
            t('search.hit.open')
          )}
        </Link>
      </h2>
      {isTitled && snippet && (
        <p className={styles.snippet} dir="auto">
          <FoundPassage passage={snippet} />
        </p>
      )}
      <p className={styles.where}>
        {circle && <CircleBadge circle={circle} label={t(`common.circles.${circle}.name`)} />}
        <span>
          {kind !== 'programme' && <bdi>{place.title || t('search.hit.untitledPlace')}</bdi>}
          {kind !== 'programme' && at !== null && ' · '}
          {at !== null && formatMoment(at, language, Date.now())}
        </span>
      </p>
    </article>
  )
}
