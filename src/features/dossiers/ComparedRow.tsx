import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { COMPARISON, LIKENESS, setLikeness } from '../../documents/comparison.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { SharedText } from '../SharedText.tsx'
import { useAccess } from '../useAccess.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import type { AnswerLine } from './answerLines.ts'
import type { Compared } from './comparedPairs.ts'
import styles from './dossiers.module.css'
import { Lines } from './Lines.tsx'

export type ComparedRowProps = {
  readonly circle: OpenCircle
  readonly row: Compared
  readonly label: string
  /** Of the left and the right city. */
  readonly names: readonly [string, string]
}

/** Both answers to one question; whether they are alike is for people to say, and there is no score (S136). */
export function ComparedRow({ circle, row, label, names }: ComparedRowProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('dossiers')
  const isClosed = useAccess(circle) !== 'open'
  const { compareKey, comparison } = row
  return (
    <Card title={label}>
      <div className={styles.pair}>
        <Side name={names[0]} lines={row.leftLines} />
        <Side name={names[1]} lines={row.rightLines} />
      </div>
      {comparison.isContested && <Banner tone="warning">{t('dossiers.compare.contested')}</Banner>}
      {isClosed ? (
        comparison.likeness && <p>{t(`dossiers.likeness.${comparison.likeness}`)}</p>
      ) : (
        <ChoiceChips
          legend={t('dossiers.compare.question', { label })}
          isLegendHidden
          isClearable
          options={LIKENESS.map((value) => ({ value, label: t(`dossiers.likeness.${value}`) }))}
          value={comparison.likeness}
          onChange={(likeness) => report(setLikeness(circle.doc, programme.author(), compareKey, likeness))}
        />
      )}
      <Disclosure summary={t('dossiers.compare.note')} isOpenAtFirst={comparison.note.text !== ''} isFlush>
        <SharedText
          circle={circle}
          item={COMPARISON}
          column={compareKey}
          label={t('dossiers.compare.note')}
          isLabelHidden
          isReadOnly={isClosed}
        />
      </Disclosure>
    </Card>
  )
}

function Side({ name, lines }: { readonly name: string; readonly lines: readonly AnswerLine[] }) {
  const { t } = useTexts()
  return (
    <div className={styles.side}>
      <p className={styles.sideName}>
        <bdi>{name}</bdi>
      </p>
      <Lines lines={lines} empty={t('dossiers.compare.none')} />
    </div>
  )
}
