import { useToast } from '../ui/feedback/Toast.tsx'
import { Button } from '../ui/form/Button.tsx'
import { Row } from '../ui/layout/Layout.tsx'
import { useTexts } from '../ui/Texts.tsx'
import { saveFile } from './saveFile.ts'
import styles from './TextBlock.module.css'

export type TextBlockProps = {
  readonly text: string
  /** Without its ending. */
  readonly fileName: string
}

/** Plain text to be taken elsewhere: copied, saved as a file, or printed with the page. */
export function TextBlock({ text, fileName }: TextBlockProps) {
  const { t } = useTexts()
  const show = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      show({ text: t('textBlock.copied') })
    } catch {
      show({ text: t('textBlock.notCopied'), tone: 'warning' })
    }
  }
  return (
    <div className={styles.block}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.text} aria-label={t('textBlock.label')} tabIndex={0} dir="auto">
        {text}
      </section>
      <div className={styles.actions}>
        <Row>
          <Button icon="copy" onClick={() => void copy()}>
            {t('textBlock.copy')}
          </Button>
          <Button icon="download" onClick={() => saveFile(new Blob([text], { type: 'text/plain' }), `${fileName}.txt`)}>
            {t('textBlock.save')}
          </Button>
          <Button icon="print" onClick={() => window.print()}>
            {t('common.actions.print')}
          </Button>
        </Row>
      </div>
    </div>
  )
}
