import { useCallback } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readComparison } from '../../documents/comparison.ts'
import { readAnswers } from '../../documents/forms/answers.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import type { FormId } from '../../method/forms/types.ts'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocuments } from '../useDocuments.ts'
import type { FormSheet } from '../useFormSheet.ts'
import { answerLines } from './answerLines.ts'
import { ComparedRow } from './ComparedRow.tsx'
import { type Compared, type ComparedPair, comparedPairs } from './comparedPairs.ts'
import styles from './dossiers.module.css'

export type ComparedFormsProps = {
  readonly circle: OpenCircle
  readonly sheets: ReadonlyMap<FormId, FormSheet>
  readonly left: FormInstance
  readonly right: FormInstance
  readonly nameOf: (instance: FormInstance) => string
}
/** Question by question, under the parts of the form; what neither has answered is only counted. */
export function ComparedForms(props: ComparedFormsProps) {
  const { circle, sheets, left, right, nameOf } = props
  const { t } = useTexts()
  const rows = useCompared(props)
  const there = rows.filter(({ leftLines, rightLines }) => leftLines.length + rightLines.length > 0)
  const absent = rows.filter((row) => !there.includes(row))
  const sheet = sheets.get(left.form)
  if (!sheet) return null
  const labelOf = ({ left: field }: ComparedPair) => sheet.texts.of(field.id).label
  return (
    <>
      {sheet.form.sections.map(({ id }) => {
        const own = there.filter(({ section }) => section === id)
        if (own.length === 0) return null
        return (
          <Section key={id} title={sheet.texts.of(id).label}>
            {own.map((row) => (
              <ComparedRow
                key={row.compareKey}
                circle={circle}
                row={row}
                label={labelOf(row)}
                names={[nameOf(left), nameOf(right)]}
              />
            ))}
          </Section>
        )
      })}
      {absent.length > 0 && (
        <Disclosure summary={t('dossiers.compare.absent', { count: absent.length })}>
          <ul className={styles.lines}>
            {absent.map((row) => (
              <li key={row.compareKey}>{labelOf(row)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function useCompared({ circle, sheets, left, right }: ComparedFormsProps): readonly Compared[] {
  const { t, language } = useTexts()
  const { doc } = circle
  const read = useCallback(() => {
    const [ours, theirs] = [sheets.get(left.form), sheets.get(right.form)]
    if (!ours || !theirs) return []
    const held = [left, right].map((instance, side) => readAnswers(doc, (side === 0 ? ours : theirs).form, instance.id))
    return comparedPairs(ours.form, theirs.form).map((pair): Compared => {
      const words = { t, language }
      return {
        ...pair,
        leftLines: answerLines(held[0]?.answers ?? new Map(), left.id, pair.left, { ...words, texts: ours.texts }),
        rightLines: answerLines(held[1]?.answers ?? new Map(), right.id, pair.right, { ...words, texts: theirs.texts }),
        comparison: readComparison(doc, pair.compareKey),
      }
    })
  }, [doc, sheets, left, right, t, language])
  return useDocuments([doc], read)
}
