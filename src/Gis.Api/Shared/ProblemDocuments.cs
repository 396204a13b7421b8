using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Gis.Api.Shared;

/// <summary>Every refusal and failure leaves as one kind of document; internals never do.</summary>
internal static class ProblemDocuments
{
    public static IServiceCollection AddProblemDocuments(this IServiceCollection services) =>
        services
            .AddProblemDetails(options =>
                options.CustomizeProblemDetails = context => Complete(context.HttpContext, context.ProblemDetails)
            )
            .AddSingleton<IProblemDetailsWriter, ProblemWriter>()
            .AddExceptionHandler<ExceptionTable>();

    public static ProblemDetails From(Refusal refusal)
    {
        var problem = new ProblemDetails { Status = refusal.Status, Detail = refusal.En };
        problem.Extensions["code"] = refusal.Code;
        problem.Extensions["field"] = refusal.Field;
        problem.Extensions["detailTh"] = refusal.Th;
        return problem;
    }

    // Answers that the framework makes itself (404, 405, 415, unreadable JSON) get their code and Thai words here.
    private static void Complete(HttpContext context, ProblemDetails problem)
    {
        var status = problem.Status ?? context.Response.StatusCode;
        var (code, title, titleTh) = TitleOf(status);
        problem.Extensions.TryAdd("code", code);
        problem.Extensions.TryAdd("field", null);
        problem.Title = title;
        problem.Extensions["titleTh"] = titleTh;
        problem.Extensions.TryAdd("detailTh", titleTh);
        problem.Detail ??= title;
        problem.Type = $"urn:gis:problem:{problem.Extensions["code"]}";
        problem.Extensions["traceId"] = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
    }

    private static (string Code, string Title, string TitleTh) TitleOf(int status) =>
        status switch
        {
            400 => ("bad-request", "The request cannot be read.", "อ่านคำขอไม่ได้"),
            401 => ("sign-in-needed", "Sign in first.", "กรุณาเข้าสู่ระบบก่อน"),
            403 => ("not-allowed", "Your account may not do this.", "บัญชีของท่านไม่มีสิทธิ์ทำรายการนี้"),
            404 => ("not-found", "There is nothing here.", "ไม่พบสิ่งที่ขอ"),
            405 => ("method-not-allowed", "This address does not take that method.", "ที่อยู่นี้ไม่รับคำสั่งแบบนี้"),
            406 => ("not-acceptable", "None of the formats asked for is served here.", "ไม่มีรูปแบบข้อมูลที่ขอ"),
            409 => ("conflict", "This cannot be done now.", "ทำรายการนี้ในขณะนี้ไม่ได้"),
            413 => ("too-large", "What was sent is too large.", "ข้อมูลที่ส่งมีขนาดใหญ่เกินไป"),
            415 => ("format-not-accepted", "This format is not accepted here.", "ที่อยู่นี้ไม่รับข้อมูลรูปแบบนี้"),
            422 => ("not-valid", "What was sent breaks a rule.", "ข้อมูลที่ส่งไม่ผ่านการตรวจสอบ"),
            429 => ("too-many-requests", "Too many requests; wait a little.", "มีคำขอมากเกินไป กรุณารอสักครู่"),
            503 => ("not-ready", "The service is not ready; try again soon.", "ระบบยังไม่พร้อม กรุณาลองใหม่ในอีกสักครู่"),
            >= 500 => ("failed", "Something failed on our side; it was noted.", "ระบบขัดข้อง เจ้าหน้าที่ได้รับบันทึกแล้ว"),
            _ => ("refused", "The request was refused.", "คำขอถูกปฏิเสธ"),
        };

    /// <summary>The one table from exceptions to statuses. What is not in it is a failure of ours: 500, logged whole.</summary>
    private sealed class ExceptionTable(IProblemDetailsService problems, ILogger<ExceptionTable> logger) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
        {
            if (context.RequestAborted.IsCancellationRequested)
                return true;
            var problem = exception switch
            {
                RefusalException refused => From(refused.Refusal),
                BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode },
                NpgsqlException { IsTransient: true } or TimeoutException => new ProblemDetails { Status = 503 },
                // Entity Framework wraps what may go away by itself.
                InvalidOperationException { InnerException: NpgsqlException { IsTransient: true } } => new ProblemDetails { Status = 503 },
                _ => new ProblemDetails { Status = 500 },
            };
            if (problem.Status >= 500)
                logger.LogError(exception, "{Method} {Path} failed.", context.Request.Method, context.Request.Path);
            context.Response.StatusCode = problem.Status ?? 500;
            // The handler after this one draws a page.
            if (problem.Status >= 500 && context.Request.IsFromPerson())
                return false;
            return await problems.TryWriteAsync(
                new()
                {
                    HttpContext = context,
                    ProblemDetails = problem,
                    Exception = exception,
                }
            );
        }
    }
}
