import { useState } from 'react'
import type { Consultation } from '../documents/consultation.ts'
import { Banner } from '../ui/feedback/Banner.tsx'
import { Button } from '../ui/form/Button.tsx'
import { Row, Stack } from '../ui/layout/Layout.tsx'
import { useTexts } from '../ui/Texts.tsx'
import { consultationFile, consultationLink, fitsInACode, type Letter } from './consultationFile.ts'
import { LinkCode } from './LinkCode.tsx'
import { saveFile } from './saveFile.ts'

export type ConsultationWaysProps = {
  readonly isReady: boolean
  /** What goes out; asked when a way is chosen, null if it cannot go. */
  readonly say: () => Consultation | null
  readonly letter: Letter
  readonly fileName: string
  /** By any way. */
  readonly onSent?: (way: 'file' | 'code') => void
}

/** A question or an answer leaves as a file that anybody can read, or as a code from screen to screen. */
export function ConsultationWays({ isReady, say, letter, fileName, onSent = () => undefined }: ConsultationWaysProps) {
  const { t } = useTexts()
  // Empty where this browser cannot pack one.
  const [code, setCode] = useState<string | null>(null)
  const save = () => {
    const said = say()
    if (!said) return
    saveFile(consultationFile(said, letter), fileName)
    onSent('file')
  }
  const show = () => {
    const said = say()
    if (!said) return
    consultationLink(location.origin, said).then(setCode, () => setCode(''))
    onSent('code')
  }
  return (
    <Stack>
      <Row>
        <Button kind="primary" icon="download" isDisabled={!isReady} onClick={save}>
          {t('consult.ways.file')}
        </Button>
        <Button icon="eye" isDisabled={!isReady} onClick={show}>
          {t('consult.ways.code')}
        </Button>
      </Row>
      {code !== null &&
        (code !== '' && fitsInACode(code) ? (
          <LinkCode
            isLarge
            url={code}
            label={t('consult.ways.codeLabel')}
            caption={t('consult.ways.codeCaption')}
            failed={t('consult.ways.noCode')}
          />
        ) : (
          <Banner tone="warning">{t(code === '' ? 'consult.ways.noCode' : 'consult.ways.tooLong')}</Banner>
        ))}
    </Stack>
  )
}
