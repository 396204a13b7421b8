using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Gis.Api.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Gis.Api.Accounts;

/// <summary>
/// Until there are accounts, one key opens what is not public. It is made at the first start, kept in the state folder for its
/// owner's eyes only, and sent as header <c>X-Api-Key</c>.
/// </summary>
internal sealed class AdminKey
{
    public const string Scheme = "AdminKey";
    public const string Header = "X-Api-Key";

    private readonly byte[] _hash;

    public AdminKey(StateFolder state)
    {
        File = Path.Combine(state.Root, "admin-key");
        if (!System.IO.File.Exists(File))
            Make(File);
        _hash = Hash(System.IO.File.ReadAllText(File).Trim());
    }

    public string File { get; }

    public bool Opens(string key) => CryptographicOperations.FixedTimeEquals(Hash(key), _hash);

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    // Written aside and moved, so that a kill in between leaves no half key.
    private static void Make(string file)
    {
        var draft = $"{file}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options))
            writer.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        System.IO.File.Move(draft, file, overwrite: false);
    }
}

internal sealed class AdminKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    AdminKey adminKey,
    IProblemDetailsService problems
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[AdminKey.Header].ToString() is not { Length: > 0 } key)
            return Task.FromResult(AuthenticateResult.NoResult());
        if (!adminKey.Opens(key))
            return Task.FromResult(AuthenticateResult.Fail("The key does not open."));
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, "admin-key"), new Claim(ClaimTypes.Role, "system-admin")],
            AdminKey.Scheme
        );
        return Task.FromResult(AuthenticateResult.Success(new(new(identity), AdminKey.Scheme)));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = AdminKey.Scheme;
        await problems.TryWriteAsync(
            new()
            {
                HttpContext = Context,
                ProblemDetails = ProblemDocuments.From(
                    new(
                        401,
                        "sign-in-needed",
                        $"Send the admin key in header {AdminKey.Header}.",
                        $"กรุณาส่งกุญแจผู้ดูแลระบบในส่วนหัว {AdminKey.Header}"
                    )
                ),
            }
        );
    }
}

internal static class AccountServices
{
    /// <summary>Sign-in is needed everywhere; a public route says so itself by AllowAnonymous.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AdminKey>();
        if (!BuildTime.IsWritingApiDocument)
            services.AddHostedService<AdminKeyAtStart>();
        services.AddAuthentication(AdminKey.Scheme).AddScheme<AuthenticationSchemeOptions, AdminKeyHandler>(AdminKey.Scheme, null);
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.EditRegisters, policy => policy.RequireAuthenticatedUser());
        return services;
    }
}

/// <summary>The first start makes the key, so that it is there before anybody needs it, and says where.</summary>
internal sealed class AdminKeyAtStart(AdminKey key, ILogger<AdminKeyAtStart> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        logger.LogInformation("The admin key for writing over HTTP lies in {File}.", key.File);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
