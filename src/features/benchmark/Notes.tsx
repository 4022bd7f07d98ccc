import { useState } from 'react'
import { startNote } from '../../documents/benchmarkAnswering.ts'
import type { Factor, Note } from '../../documents/benchmarkTypes.ts'
import { type ItemId, newId } from '../../documents/ids.ts'
import { type BenchmarkCity, cityOf } from '../../method/benchmark/profile.ts'
import { Grid, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import { AnswerBox } from './AnswerBox.tsx'
import { useBenchmark } from './BenchmarkContext.ts'

const FIELD = 'bm.ck.inScope'
const EMPTY = { text: '', language: '', isContested: false }

/** Both sides think about the factor together, each in a note of its own (S158). */
export function Notes({ factor }: { readonly factor: Factor }) {
  const { t } = useTexts()
  const { cities } = useBenchmark()
  return (
    <Section title={t('benchmark.notes.title')} lead={t('benchmark.notes.lead')}>
      <Grid>
        {cities.map((city) => (
          <SideNotes key={city} factor={factor} city={city} />
        ))}
      </Grid>
    </Section>
  )
}

type SideProps = { readonly factor: Factor; readonly city: BenchmarkCity }

function SideNotes({ factor, city }: SideProps) {
  const { t } = useTexts()
  const { cityName, nameOf } = useBenchmark()
  const [fresh] = useState(() => newId<ItemId>())
  const written = factor.notes.filter((note) => note.city === city)
  const notes: readonly Pick<Note, 'id' | 'words' | 'by'>[] =
    written.length > 0 ? written : [{ id: fresh, words: EMPTY, by: '' as Note['by'] }]
  const side = t('benchmark.notes.of', { city: cityName(city) })
  return (
    <Stack gap="small">
      {notes.map((note) => (
        <SideNote
          key={note.id}
          {...{ factor, city, note }}
          // Two who began apart from each other: both notes stand, each with its author.
          label={notes.length > 1 ? `${side} (${nameOf(note.by)})` : side}
        />
      ))}
    </Stack>
  )
}

type NoteProps = SideProps & { readonly note: Pick<Note, 'id' | 'words'>; readonly label: string }

function SideNote({ factor, city, note, label }: NoteProps) {
  const { at, place, commands } = useBenchmark()
  const programme = useProgramme()
  const mine = programme.isCommunity() ? programme.city() : cityOf(programme.sides())
  const { instance } = factor
  return (
    <AnswerBox
      spot={{ instance, owner: note.id, field: FIELD }}
      cell={note.words}
      label={label}
      isReadOnly={mine !== null && mine !== city}
      prepare={() => commands.report(startNote(at, place.author(), instance, { id: note.id, city }))}
    />
  )
}
