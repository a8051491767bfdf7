import { ERASED_NAME, type HeldOfPeople } from '@caunoi/kit/personal-data/held-of-people';

/** What its tables say of people, and what of it they are given when they ask for all of theirs. */
export const heldOfPeople: HeldOfPeople = {
  membership: {
    title: { vi: 'Tổ chức bạn là thành viên', en: 'Organisations you are a member of', fr: 'Vos organisations' },
    sql: `SELECT organisation.name AS organisation, capacities, membership.roles, membership.created_at AS "createdAt"
      FROM membership JOIN organisation ON organisation.id = organisation_id WHERE account_id = $1 ORDER BY membership.created_at DESC`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  session: {
    title: { vi: 'Nơi đang đăng nhập', en: 'Where you are signed in', fr: 'Vos connexions' },
    sql: `SELECT device, created_at AS "createdAt", last_seen_at AS "lastSeenAt", proven_at AS "provenAt", strong AS "twoSteps"
      FROM session WHERE account_id = $1 ORDER BY created_at DESC`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  known_place: {
    title: { vi: 'Nơi đã đăng nhập gần đây', en: 'Where you signed in of late', fr: 'Lieux de connexion récents' },
    sql: `SELECT proven_at AS "provenAt" FROM known_place WHERE account_id = $1 ORDER BY proven_at DESC`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  invitation: {
    title: { vi: 'Lời mời vào tổ chức', en: 'Invitations to organisations', fr: 'Invitations dans des organisations' },
    sql: `SELECT organisation.name AS organisation, invited_by = $1 AS "byYou", manager, invitation.created_at AS "createdAt",
      invitation.expires_at AS "expiresAt" FROM invitation JOIN organisation ON organisation.id = organisation_id
      WHERE invited_by = $1 OR email = (SELECT email FROM account WHERE id = $1 AND email_verified_at IS NOT NULL)
      ORDER BY invitation.created_at DESC`,
    erased: [{ where: 'invited_by = $1 OR email = (SELECT email FROM account WHERE id = $1)', becomes: 'deleted' }],
  },
  join_request: {
    title: { vi: 'Tổ chức bạn đã xin vào', en: 'Organisations you asked to join', fr: 'Organisations que vous avez demandé à rejoindre' },
    sql: `SELECT organisation.name AS organisation, role, message, state, reason, join_request.created_at AS "createdAt",
      join_request.expires_at AS "expiresAt", decided_at AS "decidedAt"
      FROM join_request JOIN organisation ON organisation.id = organisation_id WHERE account_id = $1 ORDER BY join_request.created_at DESC`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  hand_over: {
    title: { vi: 'Lời giao quyền quản lý', en: 'Managing that is handed over', fr: 'Transmissions de gestion' },
    sql: `SELECT organisation.name AS organisation, from_account = $1 AS "byYou", hand_over.created_at AS "createdAt", hand_over.expires_at AS "expiresAt"
      FROM hand_over JOIN organisation ON organisation.id = organisation_id WHERE from_account = $1 OR to_account = $1`,
    erased: [{ where: 'from_account = $1 OR to_account = $1', becomes: 'deleted' }],
  },
  appeal: {
    title: { vi: 'Khiếu nại bạn đã gửi', en: 'Appeals you wrote', fr: 'Recours que vous avez rédigés' },
    sql: `SELECT organisation.name AS organisation, appeal.text, appeal.created_at AS "createdAt", verdict, answer, answered_at AS "answeredAt"
      FROM appeal LEFT JOIN suspension ON suspension.id = suspension_id LEFT JOIN organisation ON organisation.id = organisation_id
      WHERE account_id = $1 ORDER BY appeal.created_at DESC`,
    erased: [
      { where: 'account_id = $1', becomes: 'deleted' },
      { where: 'answered_by = $1', becomes: { answered_by: 'NULL' } },
      { where: 'decided_by = $1', becomes: { decided_by: 'NULL' } },
    ],
  },
  suspension: {
    withheld: 'Of an organisation; who decided it acted for the platform.',
    stays: 'Of an organisation; the id of who decided it leads to nobody.',
  },
  secret_link: {
    title: { vi: 'Đường dẫn đã gửi cho bạn', en: 'Links sent to you', fr: 'Liens qui vous ont été envoyés' },
    sql: `SELECT purpose, email, created_at AS "createdAt", expires_at AS "expiresAt" FROM secret_link WHERE account_id = $1 ORDER BY created_at DESC`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  api_key: {
    title: { vi: 'Khóa API bạn đã tạo', en: 'API keys you made', fr: 'Clés d’API créées' },
    sql: `SELECT name, beginning, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
      FROM api_key WHERE created_by = $1 ORDER BY created_at DESC`,
    erased: [{ where: 'created_by = $1', becomes: { created_by: 'NULL', name: `''` } }],
  },
  authenticator: {
    title: { vi: 'Ứng dụng xác thực', en: 'Authenticator app', fr: 'Application d’authentification' },
    sql: `SELECT created_at AS "createdAt", confirmed_at AS "confirmedAt" FROM authenticator WHERE account_id = $1`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  passkey: {
    title: { vi: 'Khóa truy cập', en: 'Passkeys', fr: 'Clés d’accès' },
    sql: `SELECT name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM passkey WHERE account_id = $1 ORDER BY created_at DESC`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  account_link: {
    title: { vi: 'Tài khoản bên ngoài đã nối', en: 'Outside accounts you connected', fr: 'Comptes externes reliés' },
    sql: `SELECT issuer, subject, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM account_link
      WHERE account_id = $1 ORDER BY created_at DESC`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  application: {
    title: { vi: 'Ứng dụng bạn đã đăng ký', en: 'Applications you registered', fr: 'Applications enregistrées' },
    sql: `SELECT name, redirect_uris AS "redirectUris", scopes, created_at AS "createdAt", last_used_at AS "lastUsedAt"
      FROM application WHERE created_by = $1 ORDER BY created_at DESC`,
    stays: 'Of the organisation; the id of who registered it leads to nobody.',
  },
  allowed_application: {
    title: { vi: 'Ứng dụng bạn đã cho phép', en: 'Applications you allowed', fr: 'Applications autorisées' },
    sql: `SELECT application.name, organisation.name AS organisation, claims, allowed_application.created_at AS "createdAt",
      allowed_application.last_used_at AS "lastUsedAt" FROM allowed_application JOIN application ON application.id = application_id
      JOIN organisation ON organisation.id = organisation_id WHERE account_id = $1 ORDER BY allowed_application.last_used_at DESC`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  consent: {
    title: { vi: 'Điều bạn đã đồng ý hoặc rút lại', en: 'What you agreed to or withdrew', fr: 'Accords donnés ou retirés' },
    sql: `SELECT purpose, given, text_version AS "textVersion", how, at FROM consent WHERE account_id = $1 ORDER BY seq DESC`,
    erased: [
      {
        where: 'account_id = $1',
        held: {
          why: {
            vi: 'Bằng chứng bạn đã đồng ý hoặc rút lại; chỉ còn mã số.',
            en: 'The proof of what you agreed to; it has a number only.',
            fr: 'La preuve de vos accords ; il n’y a plus qu’un numéro.',
          },
          until: {
            vi: 'Chừng nào nền tảng còn hoạt động.',
            en: 'As long as the platform runs.',
            fr: 'Tant que la plateforme fonctionne.',
          },
        },
      },
    ],
  },
  data_request: {
    title: { vi: 'Yêu cầu của bạn về dữ liệu', en: 'What you asked about your data', fr: 'Vos demandes sur vos données' },
    sql: `SELECT kind, text, state, asked_at AS "askedAt", done_by AS "doneBy", answer, answered_at AS "answeredAt" FROM data_request
      WHERE account_id = $1 ORDER BY asked_at DESC`,
    erased: [
      { where: 'account_id = $1', becomes: { text: `''`, answer: `''` } },
      { where: 'answered_by = $1', becomes: { answered_by: 'NULL' } },
    ],
  },
  recovery_code: {
    withheld: 'Hashes of codes that only the person has.',
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  passkey_challenge: {
    withheld: 'A random number for ten minutes.',
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  outside_sign_in: {
    withheld: 'Random numbers of a sign-in that is on its way, for ten minutes.',
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  erasure: {
    title: { vi: 'Yêu cầu xóa tài khoản', en: 'Erasure of your account', fr: 'Effacement de votre compte' },
    sql: `SELECT state, asked_at AS "askedAt", due_at AS "doneBy" FROM erasure WHERE account_id = $1 ORDER BY asked_at DESC`,
    erased: [
      {
        where: 'account_id = $1',
        held: {
          why: {
            vi: 'Ghi nhận bạn đã yêu cầu và đã xóa xong; địa chỉ chỉ giữ đến lá thư cuối.',
            en: 'That you asked and that it is done; your address only until the last letter.',
            fr: 'Que vous l’avez demandé et que c’est fait ; votre adresse seulement jusqu’à la dernière lettre.',
          },
          until: {
            vi: 'Chừng nào nền tảng còn hoạt động.',
            en: 'As long as the platform runs.',
            fr: 'Tant que la plateforme fonctionne.',
          },
        },
      },
    ],
  },
  /** Last: its address leads to what stands above. */
  account: {
    title: { vi: 'Tài khoản', en: 'Account', fr: 'Compte' },
    sql: `SELECT email, full_name AS "fullName", locale AS language, email_verified_at AS "emailVerifiedAt", platform_roles AS "platformRoles",
      accepted_terms AS "acceptedTerms", accepted_terms_at AS "acceptedTermsAt", blocked_at AS "blockedAt", blocked_reason AS "blockedReason",
      created_at AS "createdAt" FROM account WHERE id = $1`,
    erased: [
      {
        where: 'id = $1',
        becomes: {
          email: `id || '@released.invalid'`,
          full_name: ERASED_NAME,
          password_hash: `''`,
          email_verified_at: 'NULL',
          platform_roles: `'{}'`,
          accepted_terms: 'NULL',
          accepted_terms_at: 'NULL',
          blocked_at: 'NULL',
          blocked_reason: 'NULL',
          blocked_by: 'NULL',
        },
      },
      { where: 'blocked_by = $1', becomes: { blocked_by: 'NULL' } },
    ],
  },
  oidc_row: {
    withheld: 'Codes and tokens, found by hashes, that end within a day; what they rest on is among the allowed applications.',
    erased: [{ where: `payload ->> 'accountId' = $1::uuid::text`, becomes: 'deleted' }],
  },
};
