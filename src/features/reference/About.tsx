import { ASSOCIATION_ALIASES, CITY_ALIASES, CITY_IDS, PAIRS, PILOT } from '../../method/pairs.ts'
import { formatList } from '../../ui/formats.ts'
import { Muted } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './reference.module.css'

const FACTS = ['when', 'who', 'visits', 'plans', 'led', 'facilitation', 'funding', 'adaptable'] as const

/** Where the method comes from (S341), and names that differ between sources and languages (S356–S361). */
export function About() {
  const { t } = useTexts()
  return (
    <>
      <Section title={t('reference.about.title')} lead={t('reference.about.lead')}>
        <dl className={styles.facts}>
          {FACTS.map((fact) => (
            <div key={fact}>
              <dt>{t(`reference.about.${fact}.label`)}</dt>
              <dd>{t(`reference.about.${fact}.text`, PILOT)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('reference.names.title')} lead={t('reference.names.lead')}>
        <Names />
      </Section>
    </>
  )
}

function Names() {
  const { t, language } = useTexts()
  const associations = [...new Set(PAIRS.flatMap(({ mentee, mentor }) => [mentee.association, mentor.association]))]
  const others = (names: readonly string[]) =>
    names.length > 0 && <Muted>{t('reference.names.also', { names: formatList(names, language) })}</Muted>
  return (
    <ul className={styles.names}>
      {associations.toSorted().map((short) => (
        <li key={short}>
          <b>{short}</b> – {t(`reference.association.${short}`)}
          {others(ASSOCIATION_ALIASES[short] ?? [])}
        </li>
      ))}
      {CITY_IDS.flatMap((id) => {
        const name = t(`reference.city.${id}`)
        const aliases = (CITY_ALIASES[id] ?? []).filter((alias) => alias !== name)
        return aliases.length === 0 ? [] : [{ id, name, aliases }]
      }).map(({ id, name, aliases }) => (
        <li key={id}>
          <b>{name}</b>
          {others(aliases)}
        </li>
      ))}
    </ul>
  )
}
