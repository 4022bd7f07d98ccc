import { Button } from '../../ui/form/Button.tsx'
import { Rating } from '../../ui/form/Rating.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import type { FormHere } from '../formHere.ts'
import { TakeTheme } from './TakeTheme.tsx'
import styles from './theme.module.css'
import { type Candidate, type CandidateCommands, LIST, SCALES } from './useCandidates.ts'

type CandidatesProps = {
  readonly form: FormHere
  readonly candidates: readonly Candidate[]
  readonly commands: CandidateCommands | null
}

/** Possible themes, each with three questions to think about. They add up to nothing: people choose. */
export function Candidates({ form, candidates, commands }: CandidatesProps) {
  const { t } = useTexts()
  return (
    <>
      {candidates.length === 0 && <p>{t('theme.candidates.none')}</p>}
      <ol className={styles.candidates}>
        {candidates.map((candidate, index) => (
          <li key={candidate.id} data-item={candidate.id} className={styles.candidate}>
            <CandidateCard form={form} candidate={candidate} commands={commands} number={index + 1} />
          </li>
        ))}
      </ol>
      {commands && (
        <div>
          <Button icon="plus" onClick={() => commands.add('')}>
            {t('theme.candidates.add')}
          </Button>
        </div>
      )}
    </>
  )
}

type CardProps = Pick<CandidatesProps, 'form' | 'commands'> & {
  readonly candidate: Candidate
  readonly number: number
}

function CandidateCard({ form, candidate, commands, number }: CardProps) {
  const { t } = useTexts()
  const { id, scales } = candidate
  return (
    <fieldset className={styles.card}>
      <legend className={styles.legend}>{t('theme.candidates.name', { number })}</legend>
      {form.instance && (
        <AnswerText
          place={form.place}
          instance={form.instance}
          circle={form.home(LIST)}
          owner={id}
          field={`${LIST}.theme`}
          words={form.answer(`${LIST}.theme`, id)?.words ?? null}
          label={t('theme.candidates.words')}
          look="line"
        />
      )}
      <div className={styles.scales}>
        {SCALES.map((scale) => (
          <Rating
            key={scale}
            legend={form.texts.of(`${LIST}.${scale}`).label}
            min={1}
            max={5}
            low={t('theme.scale.low')}
            high={t('theme.scale.high')}
            value={scales[scale]}
            isReadOnly={!commands}
            onChange={(value) => commands?.rate(id, scale, value)}
          />
        ))}
      </div>
      {commands && (
        <div className={styles.deeds}>
          <TakeTheme words={candidate.words} />
          <Button kind="quiet" icon="trash" onClick={() => commands.remove(id)}>
            {t('theme.candidates.remove')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
