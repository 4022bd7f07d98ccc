import { createContext, type ReactNode, useContext } from 'react'
import { formatMoment } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './Beside.module.css'
import { keyOf, type Spot, useForm } from './FormContext.ts'
import { type SaidThere, useSaidThere } from './useSaidThere.ts'

const NONE: readonly SaidThere[] = []
const SaidContext = createContext<readonly SaidThere[]>(NONE)

/** In a dossier: fetches what is said in programmes about the answers that were shared into them. */
export function SaidProvider({ children }: { readonly children: ReactNode }) {
  const { place, form, instance } = useForm()
  return place.kind === 'dossier' ? (
    <Fetched {...{ place, form, instance }}>{children}</Fetched>
  ) : (
    <SaidContext value={NONE}>{children}</SaidContext>
  )
}

type FetchedProps = Pick<ReturnType<typeof useForm>, 'place' | 'form' | 'instance'> & { readonly children: ReactNode }

function Fetched({ place, form, instance, children }: FetchedProps) {
  const said = useSaidThere(place, form, instance)
  return <SaidContext value={said}>{children}</SaidContext>
}

/** Beside an answer of a dossier: what mentors and others said of it in a programme. It is answered there. */
export function SaidBeside({ spot }: { readonly spot: Spot }) {
  const { t, language } = useTexts()
  const all = useContext(SaidContext)
  const key = keyOf(spot)
  return all.map(({ programme, title, said }) => {
    const here = said.get(key)
    if (!here) return null
    const heading = t('formsUi.saidThere.title', { title: title || t('formsUi.saidThere.programme') })
    return (
      <section key={programme} className={styles.part} aria-label={heading}>
        <h4 className={styles.title}>{heading}</h4>
        <ul className={styles.list}>
          {here.map(({ id, kind, text, language: lang, by, isNameHidden, at, isResolved }) => (
            <li key={id} className={isResolved ? styles.resolved : undefined}>
              <p lang={lang || undefined} dir="auto" className={styles.text}>
                {text}
              </p>
              <p className={styles.by}>
                <bdi>{isNameHidden ? t('formsUi.contribution.hidden') : by || t('common.people.unknown')}</bdi>
                {` · ${t(`formsUi.saidThere.${kind}`)}`}
                {at !== null && ` · ${formatMoment(at, language, Date.now())}`}
                {isResolved && ` · ${t('formsUi.comment.resolved')}`}
              </p>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
