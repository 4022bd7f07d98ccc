import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { saveFile } from '../saveFile.ts'
import { useWorkspace } from '../workspace.ts'

/** Everything written in what is open, saved or not, as a file that any program can read (S380). */
export function useTakeOut(): () => void {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const takeOut = async () => {
    const [engine, { typedTextFile }] = await Promise.all([workspace.engine(), import('../../device/rescue.ts')])
    const items = engine.takeOut().map(({ circle, list, lines }) => {
      const name = t(`shell.takeOut.lists.${list}`)
      const who = t(`common.circles.${circle}.name`)
      return { heading: `${name} (${who})`, lines }
    })
    const { name, mediaType, text } = typedTextFile('passerelle.txt', t('shell.takeOut.title'), items)
    saveFile(new Blob([text], { type: mediaType }), name)
  }
  return () => void takeOut()
}

export function TakeOutButton() {
  const { t } = useTexts()
  const takeOut = useTakeOut()
  return (
    <Button icon="download" onClick={takeOut}>
      {t('shell.takeOut.action')}
    </Button>
  )
}
