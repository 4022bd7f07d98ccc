import { useTexts } from '../../../ui/Texts.tsx'
import { PlainField } from '../../PlainField.tsx'
import type { StructureProps } from './parts.ts'

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text)
/** "www.city.eu/plan" is meant as an address too. */
const toAddress = (typed: string): string => (/^www\.\S+\.\S+$/i.test(typed) ? `https://${typed}` : typed)

/** A web address; the name of a file too where the field is about a file. */
export function Address({ field, value, change, isReadOnly }: StructureProps) {
  const { t } = useTexts()
  const isFile = field.type === 'attachment'
  const keep = (typed: string) => {
    const address = toAddress(typed.trim())
    const plain = address || undefined
    // The name of a file has the words already.
    if (isAddress(address)) change({ url: address, ...(isFile ? { other: undefined } : { words: undefined }) })
    else change({ url: undefined, ...(isFile ? { other: plain } : { words: plain }) })
  }
  return (
    <>
      {isFile && (
        <PlainField
          label={t('formsUi.value.fileName')}
          help={t('formsUi.value.fileHelp')}
          value={value?.words ?? ''}
          isReadOnly={isReadOnly}
          onCommit={(words) => change({ words: words.trim() || undefined })}
        />
      )}
      <PlainField
        label={t('formsUi.value.address')}
        value={value?.url ?? (isFile ? value?.other : value?.words) ?? ''}
        isReadOnly={isReadOnly}
        onCommit={keep}
      />
      {value?.url && (
        <a href={value.url} target="_blank" rel="noopener noreferrer">
          {value.url}
        </a>
      )}
    </>
  )
}
