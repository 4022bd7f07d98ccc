import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { rootMap } from '../../documents/layout.ts'
import { asFields, asNumber, asText } from '../../documents/parse.ts'
import type { PlanHeader as Header } from '../../documents/programme.ts'
import { formatDate, formatList } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCommunity } from '../useCommunity.ts'
import { useDocument } from '../useDocument.ts'
import { useItems } from '../workspace.ts'
import styles from './PlanPage.module.css'
import { versionName } from './versionName.ts'

/** Four fields, on the screen and on every print (S236). Version and date follow when a version is kept. */
export function PlanHeader({ group }: { readonly group: OpenCircle }) {
  const { t, language } = useTexts()
  const header = useItems<Header>(group, 'planHeader')?.[0]
  const community = useCommunity()
  const latest = useDocument(group, latestVersion)
  const version = latest
    ? t('plan.header.version', {
        label: versionName(latest.label, t),
        date: formatDate(latest.at, language).replaceAll(' ', '\u00a0'),
      })
    : t('plan.header.working')
  const fields = [
    [t('plan.header.title'), header?.title],
    ...(community
      ? [
          [
            t('plan.city.cities'),
            formatList(
              community.cities.map(({ id }) => community.nameOf(id)),
              language,
            ),
          ] as const,
        ]
      : ([
          [t('method.side.menteeCity'), header?.mentee],
          [t('method.side.mentorCity'), header?.mentor],
        ] as const)),
  ] as const
  return (
    <dl className={styles.header}>
      {fields.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value || '–'}</dd>
        </div>
      ))}
      <div>
        <dt>{t('plan.header.dateVersion')}</dt>
        <dd dir="auto">
          {version}
          {!latest && <span className={styles.printedDay}> · {formatDate(Date.now(), language)}</span>}
        </dd>
      </div>
    </dl>
  )
}

/** Label and date alone: read after every keystroke, while a version holds the whole plan. */
function latestVersion(doc: OpenCircle['doc']): { readonly label: string; readonly at: number } | null {
  const versions = [...rootMap(doc, 'versions').values()].map((raw) => {
    const { label, at } = asFields(raw)
    return { label: asText(label), at: asNumber(at) }
  })
  return versions.toSorted((a, b) => a.at - b.at).at(-1) ?? null
}
