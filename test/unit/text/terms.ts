import type { Target } from './translations';

/** How each language says a word of the product, and nothing else: scripts/texts/glossaries has all. */
export interface Term {
  /** In an English text. */
  readonly english: RegExp;
  /** In its translation; the same in all of them where it is Adobe's. */
  readonly own: RegExp | Readonly<Record<Target, RegExp>>;
  /** Texts that say it in another way, or that mean another thing. */
  readonly but?: readonly string[];
}

export const terms: readonly Term[] = [
  { english: /Temp Pass/u, own: /Temp[ -]Pass/u, but: ['settings_saveTempPass'] },
  { english: /Adobe Pass/u, own: /Adobe[ -]Pass/u },
  { english: /MVPD ID/u, own: /MVPD ID/u },
  { english: /\bMVPD\b/u, own: /MVPD/u },
  { english: /requestor ID/iu, own: /requestor ID/iu },
  { english: /api:client:v2/u, own: /api:client:v2/u },
  { english: /temporary:passes:owner/u, own: /temporary:passes:owner/u },
  {
    english: /\bdevice IDs?\b/iu,
    own: {
      de: /Geräte-ID/u,
      es: /ID de(?: \w+)? dispositivo|ID del dispositivo/u,
      fr: /ID d(?:e l)?’appareil/u,
      ja: /デバイス ID/u,
      pt_BR: /IDs? d[eo] dispositivo/u,
    },
    but: ['cli_needsDevice', 'page_closed'],
  },
  {
    english: /\btrials?\b/iu,
    own: {
      de: /Testphase/u,
      es: /prueba/iu,
      fr: /essai/iu,
      ja: /トライアル/u,
      pt_BR: /avaliaç/iu,
    },
    but: [
      'cli_noCommand',
      'cli_unknownCommand',
      'failure_impossibleTimes_advice',
      'trial_startUsing',
    ],
  },
  {
    english: /\benvironments?\b(?! parameter)/iu,
    own: {
      de: /Umgebung/u,
      es: /entorno/iu,
      fr: /environnement/iu,
      ja: /環境/u,
      pt_BR: /ambiente/iu,
    },
  },
  {
    english: /\bside panel\b/iu,
    own: {
      de: /Seitenleiste/u,
      es: /panel lateral/iu,
      fr: /panneau latéral/iu,
      ja: /サイドパネル/u,
      pt_BR: /painel lateral/iu,
    },
  },
  {
    english: /\bpassphrases?\b/iu,
    own: {
      de: /Passphrase/u,
      es: /frase de contraseña/iu,
      fr: /phrase secrète/iu,
      ja: /パスフレーズ/u,
      pt_BR: /frase secreta/iu,
    },
  },
  {
    english: /\bSettings\b(?! file)/u,
    own: {
      de: /Einstellungen/u,
      es: /Configuración/iu,
      fr: /Paramètres/iu,
      ja: /設定/u,
      pt_BR: /Configurações/iu,
    },
  },
  {
    english: /\bpopup\b/iu,
    own: {
      de: /Pop-up/u,
      es: /ventana/iu,
      fr: /pop-up/iu,
      ja: /ポップアップ/u,
      pt_BR: /pop-up/iu,
    },
  },
  {
    english: /\btokens?\b/iu,
    own: { de: /Token/u, es: /token/iu, fr: /jeton/iu, ja: /トークン/u, pt_BR: /token/iu },
  },
  {
    english: /(?<!Registered )\bapplications?\b/iu,
    own: {
      de: /Anwendung/u,
      es: /aplicaci/iu,
      fr: /application/iu,
      ja: /アプリケーション/u,
      pt_BR: /aplicativo/iu,
    },
  },
  {
    english: /\brequests?\b/iu,
    own: {
      de: /Anfrage/u,
      es: /solicitud/iu,
      fr: /requête/iu,
      ja: /リクエスト/u,
      pt_BR: /requisiç/iu,
    },
  },
  {
    english: /\bunknown\b/iu,
    own: {
      de: /unbekannt|unklar/iu,
      es: /desconocid|no se sabe/iu,
      fr: /inconnu|impossible de savoir/iu,
      ja: /不明/u,
      pt_BR: /desconhecid|não se sabe/iu,
    },
  },
  {
    english: /\bproduction\b/iu,
    own: {
      de: /produ[ck]tion/iu,
      es: /producción|production/iu,
      fr: /production/iu,
      ja: /本番|production/iu,
      pt_BR: /produção|production/iu,
    },
  },
  {
    english: /(?<!--)\bkeys?\b/iu,
    own: {
      de: /Schlüssel|Taste/u,
      es: /clave|tecla/iu,
      fr: /clé|touche/iu,
      ja: /キー/u,
      pt_BR: /chave|tecla/iu,
    },
    but: ['cli_badUnnamed'],
  },
];
