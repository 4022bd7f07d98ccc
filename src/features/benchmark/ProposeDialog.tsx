import { useCallback, useState } from 'react'
import type { Factor } from '../../documents/benchmarkTypes.ts'
import { PROPOSED, type Proposed, proposeChange } from '../../documents/benchmarkVersions.ts'
import type { FormDocs } from '../../documents/forms/keys.ts'
import { readVisits } from '../../documents/readVisits.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocs } from '../useDocs.ts'
import { useBenchmark } from './BenchmarkContext.ts'

const NONE = 'none'

/** After a visit: what the factor should say now, and why. What it said before is kept (S138). */
export function ProposeDialog({ factor, onClose }: { readonly factor: Factor; readonly onClose: () => void }) {
  const { t } = useTexts()
  const show = useToast()
  const { at, place, commands } = useBenchmark()
  const visits = useVisitNames()
  const saidNow = (part: Proposed) =>
    part === 'title' ? factor.title.text : part === 'rationale' ? factor.rationale.text : ''
  const [part, setPart] = useState<Proposed>('rationale')
  const [words, setWords] = useState(saidNow('rationale'))
  const [visit, setVisit] = useState<string>(NONE)
  const [why, setWhy] = useState('')
  const choose = (next: Proposed) => {
    setPart(next)
    setWords(saidNow(next))
  }
  const save = () => {
    const after = visits.find(({ value }) => value === visit)?.label
    const name = after ? t('benchmark.versions.after', { visit: after }) : t('benchmark.versions.proposal')
    const label = why.trim() === '' ? name : `${name} – ${why.trim()}`
    const proposal = { part, words, label, before: t('benchmark.versions.before', { label: name }) }
    if (!commands.report(proposeChange(at, place.author(), factor.instance, proposal)).ok) return
    show({ text: t('benchmark.versions.kept', { label }) })
    onClose()
  }
  return (
    <FormDialog
      title={t('benchmark.versions.propose')}
      action={t('benchmark.versions.save')}
      isReady={words.trim() !== '' && words.trim() !== saidNow(part).trim()}
      onSubmit={save}
      onClose={onClose}
    >
      <Stack>
        <ChoiceChips
          legend={t('benchmark.versions.part')}
          options={PROPOSED.map((value) => ({ value, label: t(`benchmark.versions.parts.${value}`) }))}
          value={part}
          onChange={(next) => next && choose(next)}
        />
        <TextArea label={t('benchmark.versions.words')} value={words} onChange={setWords} />
        <Select
          label={t('benchmark.versions.visit')}
          options={[{ value: NONE, label: t('benchmark.versions.noVisit') }, ...visits]}
          value={visit}
          onChange={setVisit}
        />
        <TextInput label={t('benchmark.versions.why')} isOptional value={why} onChange={setWhy} />
      </Stack>
    </FormDialog>
  )
}

function useVisitNames(): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTexts()
  const { place } = useBenchmark()
  const read = useCallback(
    ({ programme }: FormDocs) =>
      (programme ? readVisits(programme) : []).map(({ id, title, template }) => ({
        value: id as string,
        label: title.text || t(`method.visit.${template ?? 'visit1'}.title`),
      })),
    [t],
  )
  return useDocs(place.circles, read)
}
