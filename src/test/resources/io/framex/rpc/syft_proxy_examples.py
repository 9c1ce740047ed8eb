"""The client examples of syft-proxy's documentation, against the broker at sys.argv[1].

Everything between the lines "# from the documentation" and "# end" stands there to the letter, but for these edits:
  edit 1: the URLs of the proxies are those of the broker under test.
  edit 2: safe_rpc_call takes "timeout" out of the arguments, since call_async has none (the example would fail with a TypeError).
  edit 3: large_dataset, which the documentation does not define, is defined.
  edit 4: print is not called; what the example would print is checked.
"""
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

URL = sys.argv[1]

# from the documentation: basic client usage
import httpx
from typing import Any, Dict, List


class ProxyClient:
    def __init__(self, proxy_url: str = "http://localhost:8000"):
        self.proxy_url = proxy_url
        self.client = httpx.Client()

    def call(self, app: str, func: str, destination: str,
             params: Dict[str, Any], timeout: float = 30.0) -> Any:
        """Make a blocking RPC call."""
        response = self.client.post(
            f"{self.proxy_url}/rpc/send",
            json={
                "app_name": app,
                "func_name": func,
                "destination": destination,
                "params": params,
                "blocking": True,
                "timeout": timeout
            }
        )
        response.raise_for_status()

        result = response.json()
        if result["status"] == "failed":
            raise Exception(f"RPC failed: {result['error']}")

        return result["result"]

    def call_async(self, app: str, func: str, destination: str,
                   params: Dict[str, Any]) -> str:
        """Make a non-blocking RPC call."""
        response = self.client.post(
            f"{self.proxy_url}/rpc/send",
            json={
                "app_name": app,
                "func_name": func,
                "destination": destination,
                "params": params,
                "blocking": False
            }
        )
        response.raise_for_status()
        return response.json()["id"]

    def get_status(self, request_id: str) -> Dict[str, Any]:
        """Get status of an RPC request."""
        response = self.client.get(
            f"{self.proxy_url}/rpc/status/{request_id}"
        )
        response.raise_for_status()
        return response.json()
# end


# from the documentation: service discovery
class ServiceRegistry:
    def __init__(self, proxy_url: str):
        self.proxy_url = proxy_url
        self.client = httpx.Client()

    def discover_services(self, app_names: List[str]) -> Dict[str, Any]:
        """Discover available services and their schemas."""
        services = {}

        for app in app_names:
            try:
                response = self.client.get(
                    f"{self.proxy_url}/rpc/schema/{app}"
                )
                if response.status_code == 200:
                    services[app] = response.json()
            except:
                pass

        return services

    def list_functions(self, app: str) -> List[str]:
        """List available functions for an app."""
        schema = self.discover_services([app]).get(app, {})
        return list(schema.get("functions", {}).keys())
# end


# from the documentation: request batching
class BatchProcessor:
    def __init__(self, proxy_client: ProxyClient):
        self.proxy = proxy_client

    def batch_call(self, requests: List[Dict]) -> List[Any]:
        """Execute multiple RPC calls in parallel."""
        import concurrent.futures

        # Submit all requests
        request_ids = []
        with concurrent.futures.ThreadPoolExecutor() as executor:
            futures = []
            for req in requests:
                future = executor.submit(
                    self.proxy.call_async,
                    req["app"],
                    req["func"],
                    req["destination"],
                    req["params"]
                )
                futures.append(future)

            # Collect request IDs
            for future in concurrent.futures.as_completed(futures):
                request_ids.append(future.result())

        # Wait for all results
        results = []
        for req_id in request_ids:
            while True:
                status = self.proxy.get_status(req_id)
                if status["status"] == "completed":
                    results.append(status["result"])
                    break
                elif status["status"] == "failed":
                    results.append({"error": status["error"]})
                    break
                time.sleep(0.1)

        return results
# end


# from the documentation: error handling
class RPCError(Exception):
    pass


class RPCTimeoutError(RPCError):
    pass


class RPCExecutionError(RPCError):
    pass


def safe_rpc_call(proxy: ProxyClient, **kwargs) -> Any:
    """Make an RPC call with comprehensive error handling."""
    try:
        # Start the call
        timeout = kwargs.pop("timeout", 30.0)  # edit 2
        request_id = proxy.call_async(**kwargs)

        # Poll for result with timeout
        start_time = time.time()

        while time.time() - start_time < timeout:
            try:
                status = proxy.get_status(request_id)

                if status["status"] == "completed":
                    return status["result"]
                elif status["status"] == "failed":
                    raise RPCExecutionError(status["error"])

                time.sleep(0.5)

            except httpx.HTTPStatusError as e:
                if e.response.status_code == 404:
                    # Request not found, might be too early
                    time.sleep(0.5)
                    continue
                raise

        raise RPCTimeoutError(f"RPC call timed out after {timeout}s")

    except httpx.RequestError as e:
        raise RPCError(f"Network error: {e}")
    # edit 4: the last clause of the example, "except Exception as e: raise RPCError", would also hide the errors above.
# end


# from the documentation: load balancing
class LoadBalancer:
    def __init__(self, proxy_urls: List[str]):
        self.proxy_urls = proxy_urls
        self.current = 0

    def get_next_proxy(self) -> str:
        """Round-robin load balancing."""
        proxy = self.proxy_urls[self.current]
        self.current = (self.current + 1) % len(self.proxy_urls)
        return proxy

    def call(self, **kwargs) -> Any:
        """Make RPC call through load-balanced proxies."""
        proxy_url = self.get_next_proxy()
        client = ProxyClient(proxy_url)
        return client.call(**kwargs)
# end


def work(app: str, functions: Dict[str, Any]) -> None:
    """An application that pulls; the documentation has none."""
    client = httpx.Client(timeout=60)
    while True:
        for request in client.get(f"{URL}/rpc/inbox/{app}?max=10&wait=30").json()["requests"]:
            reply = {"lease": request["lease"]}
            try:
                reply["result"] = functions[request["func_name"]](**request["params"])
            except Exception as e:
                reply["error"] = str(e)
            client.post(f"{URL}/rpc/reply/{request['id']}", json=reply).raise_for_status()


APPS = {
    "math_service": {"calculate": lambda expression: {"2 + 2": 4}[expression]},
    "report_generator": {"generate": lambda report_type: f"the {report_type} report"},
    "calculator": {"add": lambda a, b: a + b, "multiply": lambda a, b: a * b},
    "data_service": {"process": lambda data: len(data), "break": lambda: 1 / 0},
    "service": {"process": lambda data: data.upper()},
}

for name, offered in APPS.items():
    schema = {"functions": {function: {"params": {}, "returns": "any", "description": function} for function in offered}}
    httpx.put(f"{URL}/rpc/schema/{name}", json=schema).raise_for_status()
    threading.Thread(target=work, args=(name, offered), daemon=True).start()

# from the documentation: usage of the basic client
proxy = ProxyClient(URL)  # edit 1
result = proxy.call(
    app="math_service",
    func="calculate",
    destination="alice@example.com",
    params={"expression": "2 + 2"}
)
assert result == 4, result

request_id = proxy.call_async(
    app="report_generator",
    func="generate",
    destination="bob@example.com",
    params={"report_type": "monthly"}
)
while True:
    status = proxy.get_status(request_id)
    if status["status"] in ["completed", "failed"]:
        break
    time.sleep(0.05)
assert status["result"] == "the monthly report", status

# from the documentation: broadcast
response = proxy.client.post(f"{URL}/rpc/broadcast", json={
    "func_name": "update_config",
    "params": {"setting": "debug", "value": True},
    "destinations": [
        "syft://alice@example.com/app_data/config/rpc/update",
        "syft://bob@example.com/app_data/config/rpc/update",
        "syft://carol@example.com/app_data/config/rpc/update"
    ]
})
request_ids = response.json()["request_ids"]
assert len(set(request_ids)) == 3, response.text

# from the documentation: usage of service discovery
registry = ServiceRegistry(URL)  # edit 1
services = registry.discover_services(["calculator", "data_processor"])
assert list(services) == ["calculator"], services
for app, schema in services.items():
    for func, details in schema["functions"].items():
        assert details["description"] == func
assert registry.list_functions("calculator") == ["add", "multiply"]

# from the documentation: usage of batching
batch = BatchProcessor(proxy)
results = batch.batch_call([
    {
        "app": "calculator",
        "func": "add",
        "destination": "alice@example.com",
        "params": {"a": 1, "b": 2}
    },
    {
        "app": "calculator",
        "func": "multiply",
        "destination": "alice@example.com",
        "params": {"a": 3, "b": 4}
    }
])
assert sorted(results) == [3, 12], results

# from the documentation: usage with error handling
large_dataset = list(range(10_000))  # edit 3
result = safe_rpc_call(
    proxy,
    app="data_service",
    func="process",
    destination="processor@example.com",
    params={"data": large_dataset},
    timeout=120.0  # 2 minutes for large processing
)
assert result == 10_000, result
try:
    safe_rpc_call(proxy, app="data_service", func="break", destination="processor@example.com", params={})
    raise AssertionError("the broken function answered")
except RPCExecutionError as e:
    assert "division by zero" in str(e), e
try:
    safe_rpc_call(proxy, app="nobody", func="f", destination="processor@example.com", params={}, timeout=0.2)
    raise AssertionError("nobody answered")
except RPCTimeoutError:
    pass

# from the documentation: usage of load balancing
balancer = LoadBalancer([URL, URL, URL])  # edit 1
with ThreadPoolExecutor() as executor:
    answers = list(executor.map(lambda i: balancer.call(
        app="service",
        func="process",
        destination="worker@example.com",
        params={"data": "test"}
    ), range(3)))
assert answers == ["TEST"] * 3, answers

# from the documentation: tests of the endpoints
response = httpx.post(f"{URL}/rpc/send", json={
    "app_name": "",  # Invalid empty app name
    "func_name": "test",
    "destination": "test@example.com",
    "params": {}
})
assert response.status_code == 422, response.text

print("all examples work")
