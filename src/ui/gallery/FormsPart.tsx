import { useState } from 'react'
import { type Audience, audiences } from '../circles/audience.ts'
import { CirclePicker } from '../circles/CirclePicker.tsx'
import { Checkbox } from '../form/Checkbox.tsx'
import { ChoiceChips } from '../form/ChoiceChips.tsx'
import { DayInput } from '../form/DayInput.tsx'
import { FileDrop } from '../form/FileDrop.tsx'
import { Rating } from '../form/Rating.tsx'
import { Select } from '../form/Select.tsx'
import { SuggestInput } from '../form/SuggestInput.tsx'
import { TextArea } from '../form/TextArea.tsx'
import { TextInput } from '../form/TextInput.tsx'
import { Disclosure } from '../layout/Disclosure.tsx'
import { Grid, Muted } from '../layout/Layout.tsx'
import { Section } from '../layout/Section.tsx'
import { useTexts } from '../Texts.tsx'

const kinds = ['need', 'obstacle', 'strength', 'idea'] as const
const sides = ['mentee', 'mentor', 'association', 'facilitation', 'supportGroup'] as const
const cities = ['schaerbeek', 'jelgava'] as const

export function FormsPart() {
  const { t } = useTexts()
  const g = (key: string) => t(`gallery.forms.${key}`)
  const [title, setTitle] = useState('')
  const [link, setLink] = useState('https://passerelle.example/#w3f')
  const [date, setDate] = useState('2026-05-12')
  const [city, setCity] = useState<(typeof cities)[number] | ''>('')
  const [kind, setKind] = useState<(typeof kinds)[number] | null>('need')
  const [chosenSides, setSides] = useState<readonly (typeof sides)[number][]>(['mentee'])
  const [isAgreed, setAgreed] = useState(true)
  const [circle, setCircle] = useState<Audience>('team')
  const [fileName, setFileName] = useState('')
  const [step, setStep] = useState<number | null>(4)
  const [person, setPerson] = useState('')
  const [day, setDay] = useState('2026-05-12')
  return (
    <Section title={g('title')}>
      <Grid>
        <TextInput label={g('programme')} help={g('programmeHelp')} value={title} onChange={setTitle} />
        <Select
          label={g('city')}
          placeholder={g('chooseCity')}
          options={cities.map((value) => ({ value, label: g(value) }))}
          value={city}
          onChange={setCity}
        />
        <TextInput label={g('when')} type="date" isOptional value={date} onChange={setDate} />
        <TextArea label={g('link')} error={g('linkError')} value={link} onChange={setLink} />
      </Grid>
      <CirclePicker
        legend={t('common.circles.question')}
        value={circle}
        onChange={setCircle}
        options={audiences.map((value) => ({
          circle: value,
          label: t(`common.circles.${value}.name`),
          description: t(`common.circles.${value}.who`),
          ...(value === 'talk' && { unavailable: g('talkUnavailable') }),
        }))}
      />
      <ChoiceChips
        legend={g('kind')}
        help={g('kindHelp')}
        options={kinds.map((value) => ({ value, label: g(value) }))}
        value={kind}
        isClearable
        onChange={setKind}
      />
      <ChoiceChips
        mode="many"
        legend={g('sides')}
        options={sides.map((value) => ({ value, label: g(value) }))}
        values={chosenSides}
        onChange={setSides}
      />
      <Rating
        legend={g('relation')}
        min={1}
        max={5}
        value={step}
        low={g('relationLow')}
        high={g('relationHigh')}
        onChange={setStep}
      />
      <Grid>
        <SuggestInput
          label={g('who')}
          value={person}
          onChange={setPerson}
          suggestions={[g('schaerbeek'), g('jelgava')]}
        />
        <DayInput
          label={g('day')}
          value={day}
          onChange={setDay}
          day={/^\d{4}-\d\d-\d\d$/.test(day) ? day : ''}
          onPick={setDay}
          pickLabel={g('calendar')}
          understood={g('understood')}
        />
      </Grid>
      <Checkbox label={g('consent')} help={g('consentHelp')} isChecked={isAgreed} onChange={setAgreed} />
      <FileDrop
        label={g('file')}
        help={g('fileHelp')}
        accept=".passerelle"
        onFiles={(files) => setFileName(files[0]?.name ?? '')}
      />
      {fileName && <Muted>{fileName}</Muted>}
      <Disclosure summary={g('details')}>
        <p>{g('detailsText')}</p>
      </Disclosure>
    </Section>
  )
}
