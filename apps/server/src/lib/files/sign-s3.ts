import { createHash, createHmac } from 'node:crypto'

/** An S3-compatible store as the settings name it. */
export interface S3Place {
  /** `https://host[:port]` */
  readonly origin: string
  readonly bucket: string
  readonly region: string
  readonly key: string
  readonly secret: string
}

/** SHA-256, hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()

/**
 * Headers that sign one request for one object by AWS Signature Version 4, `hash` being its body's SHA-256 (hex). `path` begins with a
 * slash and has only signs that need no encoding.
 */
export function signS3(
  { origin, region, key, secret }: S3Place,
  { method, path, hash, at }: { method: string; path: string; hash: string; at: Date },
): Record<string, string> {
  const instant = at.toISOString().replaceAll(/[-:]|\.\d{3}/gu, '')
  const day = instant.slice(0, 8)
  const signed: Record<string, string> = {
    host: new URL(origin).host,
    'x-amz-content-sha256': hash,
    'x-amz-date': instant,
  }
  const names = Object.keys(signed).join(';')
  const canonical = [
    method,
    path,
    '',
    ...Object.entries(signed).map(([name, value]) => `${name}:${value}`),
    '',
    names,
    hash,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', instant, scope, sha256(canonical)].join('\n')
  const signing = [region, 's3', 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${secret}`, day))
  const signature = hmac(signing, text).toString('hex')
  return {
    'x-amz-content-sha256': hash,
    'x-amz-date': instant,
    authorization: `AWS4-HMAC-SHA256 Credential=${key}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  }
}
