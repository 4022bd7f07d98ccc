import { useMemo, useState } from 'react'
import { Button } from '../form/Button.tsx'
import { Grid, Muted, Row } from '../layout/Layout.tsx'
import { Section } from '../layout/Section.tsx'
import { useTexts } from '../Texts.tsx'
import { BoundText } from '../text/BoundText.tsx'
import { OpenText } from '../text/OpenText.tsx'
import { createMemoryPort } from './memoryPort.ts'

export function WritingPart() {
  const { t } = useTexts()
  const g = (key: string) => t(`gallery.writing.${key}`)
  // The text is content: it stays in the language it was written in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once
  const port = useMemo(() => createMemoryPort(g('challengeText')), [])
  const remark = useMemo(() => createMemoryPort(''), [])
  const answer = useMemo(() => createMemoryPort(''), [])
  const [count, setCount] = useState(0)
  const record = () => setCount((before) => before + 1)
  return (
    <Section title={g('title')} lead={g('lead')}>
      <Grid cell="wide">
        <BoundText
          label={g('challenge')}
          help={g('challengeHelp')}
          circle={{ circle: 'team', label: t('common.circles.team.name') }}
          port={port}
          others={[{ id: 'a', name: g('person') }]}
          onPause={record}
          onLeave={record}
        />
        <BoundText
          label={g('remark')}
          isOptional
          circle={{ circle: 'talk', label: t('common.circles.talk.name') }}
          port={remark}
        />
        <OpenText label={g('wish')} text="" connect={() => answer} onPause={record} onLeave={record} look="line" />
      </Grid>
      <Row gap="normal">
        <Button icon="people" onClick={() => port.receive({ at: 0, deleteCount: 0, insert: g('otherWords') })}>
          {g('otherTypes')}
        </Button>
        <Muted>{t('gallery.writing.record', { count })}</Muted>
      </Row>
    </Section>
  )
}
