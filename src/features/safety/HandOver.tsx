import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatBytes } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { saveFile } from '../saveFile.ts'
import { canShare, shareFile } from './handOver.ts'
import styles from './safety.module.css'

/** A file that is ready: through the share sheet where there is one, else saved. */
export function HandOver({ file, onHanded }: { readonly file: File; readonly onHanded: () => void }) {
  const { t, language } = useTexts()
  const share = async () => {
    if (await shareFile(file)) onHanded()
  }
  const save = () => {
    saveFile(file, file.name)
    onHanded()
  }
  const isShared = canShare(file)
  return (
    <Banner
      tone="success"
      title={t('safety.ready.title')}
      actions={
        <div className={styles.buttons}>
          {isShared && (
            <Button kind="primary" icon="share" onClick={() => void share()}>
              {t('safety.ready.share')}
            </Button>
          )}
          <Button kind={isShared ? 'secondary' : 'primary'} icon="download" onClick={save}>
            {t('safety.ready.save')}
          </Button>
        </div>
      }
    >
      <span className={styles.fileName}>{file.name}</span> {formatBytes(file.size, language)}
    </Banner>
  )
}
