// @ts-check
/** Everything the launcher says to people, in one place. Each failure is one line that ends in what to do. */

export const steps = {
  install: '依存パッケージを導入しています（npm ci。初回は数分かかります）',
  build: 'プログラムを組み立てています（変更があったときだけ）',
  initdb: 'データベースの置き場所を作っています（初回だけ）',
  postgres: 'データベース（PostgreSQL）を起動しています',
  external: '指定された PostgreSQL に接続しています',
  migrate: 'データベースの形を整えています',
  seed: 'デモのデータを読み込んでいます（初回だけ）',
  api: 'コンソールを起動しています',
  reset: 'これまでのデータを消しています（--reset-demo）',
  leftover: '前回のコンソールの終了を待っています',
  stopApi: 'コンソールを終了しています（受付中の要求を済ませます）',
  stopPostgres: 'データベースを終了しています',
};

export const notices = {
  /** @param {string} where */
  moved: (where) => `データベース用の利用者がデータの場所へ入れないため、データベースの実体は ${where} に置きます（postgres はそこへのリンクです）。`,
  /** @param {string} aside */
  setAside: (aside) => `対応するパスワードのない古いデータベースを ${aside} へよけました。不要なら消してください。`,
  /** @param {number} pid */
  reused: (pid) => `動いている PostgreSQL（pid ${pid}）をそのまま使います。`,
  /** @param {string} user */
  dropped: (user) => `PostgreSQL は root では動かせないため、利用者 ${user} で動かします。`,
  postgresDied: 'PostgreSQL が止まりました。起動し直します。',
  /** @param {string} how @param {number} ms */
  apiDied: (how, ms) => `コンソールが止まりました（${how}）。${(ms / 1000).toFixed(1)} 秒後に起動し直します。`,
  stopping: '終了します（もう一度 Ctrl-C で急ぎます）。',
  stopped: '終了しました。',
  localOnly: 'この計算機からだけ開けます。ほかの計算機から開くには HOST=0.0.0.0 を付けて起動してください（TLS の中継の後ろで）。',
  production: '本番モード（NODE_ENV=production）: デモのアカウントとデータはありません。最初のアカウントは npm run staff:create-admin で作ります。',
  /** @param {number} seconds */
  elapsed: (seconds) => `… ${seconds} 秒経過`,
  /** @param {number} done @param {number} all */
  packages: (done, all) => `${done} / ${all}`,
};

export const failures = {
  /** @param {string} name @param {string} why */
  setting: (name, why) => `設定 ${name} が正しくありません: ${why}`,
  /** @param {string} detail */
  usage: (detail) => `指定の誤りです: ${detail}（使い方: npm start -- --help）`,
  secretMissing: '本番モードでは SAIMADO_SECRET（32 文字以上の 16 進数）が必要です。例えば openssl rand -hex 32 で作り、環境変数で渡してください。',
  /** @param {string} option */
  notInProduction: (option) => `${option} は本番モード（NODE_ENV=production）では使えません。`,
  /** @param {string} file */
  registerUnreadable: (file) => `会員名簿 ${file} を読めません。ファイルの場所と読み取りの権限を確かめてください。`,
  /** @param {string} path */
  notWritable: (path) => `${path} に書き込めません。権限を直すか、書き込める場所を SAIMADO_DATA で指定してください。`,
  /** @param {string} path */
  noSpace: (path) => `ディスクの空きが足りません（${path}）。不要なファイルを消すか、空きのある場所を SAIMADO_DATA で指定してください。`,
  /** @param {number} port @param {string} host */
  portInUse: (port, host) => `ポート ${port}（${host}）は使われています。使っているプログラムを終えるか、PORT=${port + 1} npm start のように別の番号で起動してください。`,
  /** @param {number} port */
  portForbidden: (port) => `ポート ${port} を開く権限がありません。PORT に 1024 以上の番号を指定してください。`,
  /** @param {string} host */
  hostUnknown: (host) => `HOST=${host} はこの計算機のアドレスではありません。127.0.0.1 か 0.0.0.0 などを指定してください。`,
  /** @param {number} pid @param {string} dataDir */
  alreadyRunning: (pid, dataDir) => `このデータ（${dataDir}）のコンソールは既に動いています（pid ${pid}）。それを終えるか、SAIMADO_DATA で別の場所を指定してください。`,
  npmMissing: 'npm が見つかりません。Node.js に付属の npm を使えるようにして、もう一度実行してください。',
  /** @param {string} detail */
  npmFailed: (detail) => `依存パッケージを導入できませんでした。ネットワークとディスクの空きを確かめ、もう一度実行してください（${detail}）。`,
  buildFailed: 'プログラムを組み立てられませんでした。上に出た誤りを直して、もう一度実行してください。',
  /** @param {string} platform */
  platform: (platform) => `この環境（${platform}）に同梱の PostgreSQL はありません。PostgreSQL 15 以上を用意し、DATABASE_URL で指定してください（Windows では WSL 2 でも動きます）。`,
  noAccount: 'PostgreSQL は root では動かせず、代わりの利用者（postgres か nobody）もありません。一般の利用者で起動するか、DATABASE_URL を指定してください。',
  /** @param {string} path */
  foreignCluster: (path) => `${path} は別の利用者が作ったデータベースです。同じ利用者で起動するか、SAIMADO_DATA で別の場所を指定してください。`,
  /** @param {string} cluster @param {string} user */
  clusterClosed: (cluster, user) => `利用者 ${user} が ${cluster} へ入れません。途中のディレクトリに通り抜けの権限（chmod o+x）を付けるか、SAIMADO_DATA で別の場所を指定してください。`,
  /** @param {string} path */
  ownerPasswordLost: (path) => `データベースのパスワード（${path}）がないか、合いません。バックアップから戻すか、消してよければ npm start -- --reset-demo でやり直してください。`,
  /** @param {string} detail @param {string} log */
  postgresFailed: (detail, log) => `PostgreSQL を起動できませんでした: ${detail}（記録: ${log}）。直してから、もう一度実行してください。`,
  postgresKeepsDying: 'PostgreSQL が続けて止まるため、あきらめます。記録（データの場所の logs/postgres.log）とディスクの空きを確かめてください。',
  /** @param {string} what @param {number | string} code */
  childFailed: (what, code) => `${what}に失敗しました（終了コード ${code}）。上の行を確かめてください。`,
  apiKeepsDying: 'コンソールが起動のたびにすぐ止まるため、あきらめます。上に出た行を確かめ、直してから、もう一度実行してください。',
  /** @param {string} where */
  databaseRefused: (where) => `DATABASE_URL の PostgreSQL（${where}）に接続できません。動いているか、アドレスとポートが正しいかを確かめてください。`,
  /** @param {string} where */
  databasePassword: (where) => `DATABASE_URL の利用者名かパスワードが、PostgreSQL（${where}）に受け入れられません。値を確かめてください。`,
  /** @param {string} where */
  databaseMissing: (where) => `DATABASE_URL のデータベース（${where}）がありません。先に CREATE DATABASE で作ってください。`,
  /** @param {string} where @param {string} detail */
  databaseOther: (where, detail) => `DATABASE_URL の PostgreSQL（${where}）を使えません（${detail}）。設定を確かめてください。`,
  /** @param {string} version */
  databaseOld: (version) => `DATABASE_URL の PostgreSQL は ${version} です。15 以上を用意してください。`,
  commandUnknown: 'この命令はありません。staff:create-admin、register:import、register:generate、disclosure のどれかを指定してください。',
};

export const labels = {
  migrate: 'データベースの準備',
  seed: 'デモのデータの読み込み',
  ready: 'サイ窓コンソールの準備ができました',
  open: '開く場所',
  dev: '開発用の画面（保存するとすぐ変わります）',
  accounts: 'デモのアカウント（架空のデータです）',
  password: 'パスワードは全員',
  end: '終えるには Ctrl-C を押してください。',
  usage: '使い方: npm start [-- --reset-demo] [-- --register 会員名簿.csv]',
  variables: '環境変数',
};

/** @type {readonly (readonly [string, string])[]} name and role, in the order of issue 2 §2 */
export const demoAccounts = [
  ['operator1', '緊急相談窓口（サイ窓）の相談員'],
  ['operator2', '緊急相談窓口（サイ窓）の相談員'],
  ['guideline1', 'セキュリティガイドライン相談窓口の相談員'],
  ['forensics1', '2次対応: フォレンジック'],
  ['forensics2', '2次対応: フォレンジック'],
  ['lawyer1', '2次対応: 弁護士'],
  ['supervisor1', '責任者（定期共有の作成・署名）'],
  ['supervisor2', '責任者（定期共有の作成・署名）'],
  ['reviewer1', '日本医師会の閲覧者（公表された定期共有だけ）'],
  ['admin1', '管理者（利用者と設定）'],
  ['admin2', '管理者（利用者と設定）'],
];
export const demoPassword = 'demo-saimado-2026';
