import { useCallback } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { headsOf } from '../../documents/edits.ts'
import { answerKey, answerText } from '../../documents/forms/keys.ts'
import { settleAnswer } from '../../documents/forms/setAnswer.ts'
import { readText, rootMap } from '../../documents/layout.ts'
import { maySettleAnswer } from '../../method/forms/rights.ts'
import { isValueOf } from '../../method/forms/values.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { SettleDialog, type SettleVersion } from '../SettleDialog.tsx'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import { type Spot, useForm } from './FormContext.ts'
import { useValueWords } from './useValueWords.ts'

export type SettleAnswerProps = {
  readonly spot: Spot
  readonly part: 'words' | 'value'
  readonly circle: OpenCircle
  readonly onClose: () => void
}

type Head = {
  readonly key: string
  readonly member: string
  readonly lang: string
  readonly at: number
  readonly value: unknown
}

/** Versions of one answer written apart: those who are asked the question choose (D7). */
export function SettleAnswer({ spot, part, circle, onClose }: SettleAnswerProps) {
  const { t, language } = useTexts()
  const { place, nameOf, texts } = useForm()
  const report = useReport('formsUi')
  const wordsOf = useValueWords()
  const { owner, field } = spot
  const read = useCallback(
    (doc: OpenCircle['doc']) => {
      const at = part === 'words' ? { text: answerText(owner, field.id) } : { value: answerKey(owner, field.id) }
      const heads = headsOf(doc, at).map(
        ({ id: key, member, language: lang, value, at: when }): Head => ({ key, member, lang, at: when, value }),
      )
      const now =
        part === 'words'
          ? readText(doc, answerText(owner, field.id))
          : rootMap(doc, 'values').get(answerKey(owner, field.id))
      return { heads, now: now ?? null }
    },
    [owner, field, part],
  )
  const { heads, now } = useDocument(circle, read)
  const shown = (value: unknown): string =>
    part === 'words' ? String(value ?? '') : wordsOf({ field: field.id, value: isValueOf(field, value) })
  const mayChoose = maySettleAnswer(field.answeredBy, place.author().sides)
  const take = (value: unknown) => {
    const chosen = part === 'words' ? { words: String(value ?? '') } : { value: isValueOf(field, value) }
    report(settleAnswer(circle.doc, place.author(), { owner, field }, chosen))
    circle.session.flush()
    onClose()
  }
  const versions = heads.map(
    ({ key, member, lang, at, value }): SettleVersion => ({
      ...{ key, lang },
      title: nameOf(member),
      detail: formatMoment(at, language, Date.now()),
      text: shown(value),
    }),
  )
  const isOwn = heads.some(({ value }) => JSON.stringify(value) === JSON.stringify(now))
  return (
    <SettleDialog
      title={t('formsUi.contested.title', { question: texts.of(field.id).label })}
      note={
        heads.length < 2 ? (
          <p>{t('formsUi.contested.settled')}</p>
        ) : (
          <Banner>{t(mayChoose ? 'formsUi.contested.choose' : 'formsUi.contested.othersChoose')}</Banner>
        )
      }
      versions={versions}
      merged={
        isOwn || heads.length < 2
          ? null
          : {
              key: '',
              title: t('formsUi.contested.merged'),
              detail: t('formsUi.contested.mergedDetail'),
              text: shown(now),
            }
      }
      words={{
        take: t('formsUi.contested.take'),
        keepMerged: t('formsUi.contested.keepMerged'),
        join: t('formsUi.contested.join'),
        joinLabel: t('formsUi.contested.joinLabel'),
        saveJoined: t('formsUi.contested.saveJoined'),
        emptied: t('formsUi.contested.emptied'),
      }}
      onTake={
        mayChoose ? ({ key }) => take(key === '' ? now : heads.find((head) => head.key === key)?.value) : undefined
      }
      onJoin={mayChoose && part === 'words' ? take : undefined}
      onClose={onClose}
    />
  )
}
